import type { DeclarationView } from '@huisheng/contract'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ChangePhotos } from '../../../features/photos/use-photos'
import { useAct } from '../../../features/use-act'
import { isBlank, issuesOf, newVisit, type Visit, type VisitDeed } from '../../../features/verification/visit'
import { sendVisit } from '../../../features/verification/visit-outbox'
import { begunVisit, dropVisit, saveVisit } from '../../../features/verification/visits'
import { toast } from '../../../state/toast'

const done: Record<VisitDeed, string> = { verify: '已核实', attempt: '已记录这次上门' }

/** One visit's form: every keystroke is on the device until the server has acknowledged the visit. */
export const useVisitForm = (declaration: DeclarationView, deed: VisitDeed, staffId: string, onClose: () => void) => {
  const [begun] = useState(() => begunVisit(staffId, declaration.id, deed))
  const [visit, setVisit] = useState<Visit>(begun ?? (() => newVisit(deed, staffId, declaration)))
  const [resumed, setResumed] = useState(begun !== null)
  const [issues, setIssues] = useState<Record<string, string>>(begun?.issues ?? {})
  const { act, busy } = useAct()
  const over = useRef(false)

  useEffect(() => {
    if (!over.current && !isBlank(visit)) saveVisit(visit)
  }, [visit])

  const change = useCallback((part: Partial<Visit>) => {
    setVisit((now) => ({ ...now, ...part, problem: null, issues: {} }))
    setIssues({})
  }, [])
  const changePhotos: ChangePhotos = useCallback(
    (part) => setVisit((now) => ({ ...now, photos: part(now.photos) })),
    [],
  )
  const startAnew = () => {
    dropVisit(visit.id)
    setVisit(newVisit(deed, staffId, declaration))
    setResumed(false)
    setIssues({})
  }

  /** Hands it to the outbox: from here on it goes out by itself, now or when the network is back. */
  const send = () =>
    act(async () => {
      const ready: Visit = {
        ...visit,
        revision: declaration.revision,
        doneAt: visit.doneAt ?? new Date().toISOString(),
      }
      const found = issuesOf(ready)
      setIssues(found)
      if (Object.keys(found).length > 0) return toast('还有内容没填好，请看红字', 'bad')
      over.current = true
      saveVisit({ ...ready, state: 'waiting', problem: null, issues: {} })
      const delivery = await sendVisit(visit.id)
      if (delivery.result === 'sent') toast(done[deed], 'ok')
      if (delivery.result === 'waiting') toast('已存在手机里，等网络，连上后自动发出', 'info')
      onClose()
    })
  return { visit, resumed, issues, busy, change, changePhotos, startAnew, send }
}
export type VisitForm = ReturnType<typeof useVisitForm>
