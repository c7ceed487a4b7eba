import type { ReportView } from '@huisheng/contract'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Trouble } from '../../../api/problem'
import type { ChangePhotos } from '../../../features/photos/use-photos'
import { currentSession } from '../../../state/session'
import { toast } from '../../../state/toast'
import type { Deed } from './deed'
import { isBlank, issuesOf, newDeedDraft, type DeedDraft } from './deed-draft'
import { draftIdOf, dropDeedDraft, readDeedDraft, saveDeedDraft } from './deed-drafts'
import { lastSeq } from './perform-deed'

type Perform = (report: ReportView, deed: Deed, draft: DeedDraft) => Promise<boolean>

/** One deed's form: every keystroke is on the device until the server has acknowledged the deed. */
export const useDeedForm = (report: ReportView, deed: Deed, trouble: Trouble | null, perform: Perform) => {
  const id = draftIdOf(currentSession()?.me.id ?? '', report.id, deed)
  const [kept] = useState(() => readDeedDraft(id))
  const [draft, setDraft] = useState<DeedDraft>(kept ?? newDeedDraft)
  const [resumed, setResumed] = useState(kept !== null)
  const [missing, setMissing] = useState<Record<string, string>>({})
  const done = useRef(false)

  useEffect(() => {
    if (!done.current && !isBlank(draft)) saveDeedDraft(id, draft)
  }, [id, draft])

  const change = useCallback((part: Partial<DeedDraft>) => {
    setDraft((now) => ({ ...now, ...part }))
    setMissing({})
  }, [])
  const changePhotos: ChangePhotos = useCallback((part) => {
    setDraft((now) => ({ ...now, photos: part(now.photos) }))
    setMissing({})
  }, [])
  const startAnew = () => {
    dropDeedDraft(id)
    setDraft(newDeedDraft)
    setResumed(false)
  }

  /** True once it is done; whatever else happens, what was typed stays. */
  const send = async () => {
    const found = issuesOf(deed, draft, report)
    setMissing(found)
    if (Object.keys(found).length > 0) {
      toast('还有内容没填好，请看红字', 'bad')
      return false
    }
    const sentAfter = draft.sentAfter ?? lastSeq(report)
    saveDeedDraft(id, { ...draft, sentAfter })
    if (!(await perform(report, deed, draft))) {
      setDraft((now) => ({ ...now, sentAfter }))
      return false
    }
    done.current = true
    dropDeedDraft(id)
    return true
  }
  return { draft, resumed, issues: { ...trouble?.issues, ...missing }, change, changePhotos, startAnew, send }
}
