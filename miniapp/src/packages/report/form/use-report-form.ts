import type { MatterView } from '@huisheng/contract'
import { useCallback, useEffect, useRef, useState } from 'react'
import { requireSignIn } from '../../../features/accounts/require-sign-in'
import { deliver, type Delivery } from '../../../features/drafts/deliver'
import {
  isBlank,
  issuesOf,
  newDraft,
  withMatter,
  type Draft,
  type DraftKind,
  type DraftPlace,
} from '../../../features/drafts/draft'
import { changeDraft, dropDraft, readDraft, readDrafts, saveDraft } from '../../../features/drafts/drafts'
import type { ChangePhotos } from '../../../features/photos/use-photos'
import { useAct } from '../../../features/use-act'
import { currentSession } from '../../../state/session'
import { atDoor, type Door } from './at-door'

/** Ways in: what should be put right, what is only suggested. Each goes on where it was left. */
const doorOf = (kind: DraftKind) => (kind === 'complaint' ? 'request' : kind)
const unfinished = (kind: DraftKind) =>
  readDrafts().find((draft) => draft.state === 'editing' && doorOf(draft.kind) === doorOf(kind))

/** Once changed, a draft no longer goes out by itself. */
const opened = (draft: Draft): Draft => ({ ...draft, state: 'editing' })

const firstDraft = (draftId: string | undefined, kind: DraftKind, door?: Door) => {
  if (door) return { draft: atDoor(newDraft(kind), door), resumed: false }
  const asked = draftId ? readDraft(draftId) : unfinished(kind)
  return asked ? { draft: asked, resumed: true } : { draft: newDraft(kind), resumed: false }
}

/** missing: look at the fields; signing_in: come back and send; busy: it is on its way already. */
type Submitted = Delivery | { result: 'missing' | 'signing_in' | 'busy' }

/** The form's one draft: every keystroke is on the device, and what is sent is what is there. */
export const useReportForm = (draftId: string | undefined, kind: DraftKind, door?: Door) => {
  const [first] = useState(() => firstDraft(draftId, kind, door))
  const [draft, setDraft] = useState(first.draft)
  const [resumed, setResumed] = useState(first.resumed)
  const [issues, setIssues] = useState<Record<string, string>>(first.draft.issues)
  const { busy, trouble, act } = useAct()
  const leaving = useRef(false)

  useEffect(() => {
    if (draft !== first.draft && !leaving.current && !isBlank(draft)) saveDraft(draft)
  }, [draft, first])

  const change = useCallback((part: (draft: Draft) => Draft, field?: string) => {
    setDraft((now) => opened(part(now)))
    setIssues((known) =>
      Object.fromEntries(Object.entries(known).filter(([path]) => !field || !path.startsWith(field))),
    )
  }, [])
  const setKind = (next: DraftKind) => change((now) => ({ ...now, kind: next }))
  const setText = (text: string) => change((now) => ({ ...now, text }), 'text')
  const setPlace = (part: Partial<DraftPlace>) =>
    change((now) => ({ ...now, place: { ...now.place, ...part } }), 'place')
  const setMatter = (matter: MatterView) => change((now) => withMatter(now, matter), 'matterCode')
  const changePhotos: ChangePhotos = useCallback(
    (part) => change((now) => ({ ...now, photos: part(now.photos) }), 'photoIds'),
    [change],
  )
  const startAnew = () => {
    dropDraft(draft.id)
    setResumed(false)
    setIssues({})
    setDraft(newDraft(kind))
  }

  /** Checks, then hands the draft over and answers how it went. */
  const submit = async (): Promise<Submitted> => {
    const missing = issuesOf(draft)
    setIssues(missing)
    if (Object.keys(missing).length > 0) return { result: 'missing' }
    if (!requireSignIn()) return { result: 'signing_in' }
    let delivery: Submitted = { result: 'busy' }
    await act(async () => {
      leaving.current = true
      saveDraft({ ...draft, state: 'waiting', reporterId: currentSession()?.me.id ?? null, problem: null, issues: {} })
      delivery = await deliver(draft.id)
      if (delivery.result !== 'refused') return
      leaving.current = false
      changeDraft(draft.id, opened)
      setDraft(opened(readDraft(draft.id) ?? draft))
      setIssues(delivery.trouble.issues)
    })
    return delivery
  }

  return {
    draft,
    resumed,
    issues,
    busy,
    trouble,
    setKind,
    setText,
    setPlace,
    setMatter,
    changePhotos,
    startAnew,
    submit,
  }
}
