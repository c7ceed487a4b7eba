import type { Hint, MatterView } from '@huisheng/contract'
import { useCallback, useEffect, useRef, useState } from 'react'
import { nameless } from '../../../api/nameless'
import { requireSignIn } from '../../../features/accounts/require-sign-in'
import type { DraftPlace } from '../../../features/drafts/draft'
import type { ChangePhotos } from '../../../features/photos/use-photos'
import { aboutMatter, isBlankTipOff, type DraftPerson, type TipOffDraft } from '../../../features/tip-offs/draft'
import { saveTipOffDraft } from '../../../features/tip-offs/drafts'
import { useAct } from '../../../features/use-act'
import { OfflineError } from '../../../platform/offline'
import { currentSession } from '../../../state/session'
import { sendTipOff } from './send-tip-off'
import { issuesOf, type Issues } from './submission-of'

/** What was pointed out before sending; `null` hints: they could not be looked for. */
export type PointedOut = { text: string; hints: Hint[] | null }

/** Without a network nothing could be sent either; any other failure must not keep a tip-off back. */
const hintsIn = async (text: string) => {
  try {
    return (await nameless.tipOffs.hints({ body: { text } })).hints
  } catch (error) {
    if (error instanceof OfflineError) throw error
    return null
  }
}

const ownerOf = ({ mode, ownerId }: TipOffDraft) => (mode === 'anonymous' ? null : (currentSession()?.me.id ?? ownerId))

/** One tip-off's form: every keystroke is on the device until the server has it. */
export const useTipOffForm = (first: TipOffDraft, onSent: (mode: TipOffDraft['mode']) => void) => {
  const [draft, setDraft] = useState(first)
  const [issues, setIssues] = useState<Issues>({})
  const [pointedOut, setPointedOut] = useState<PointedOut | null>(null)
  const { busy, trouble, act } = useAct()
  const sent = useRef(false)

  useEffect(() => {
    if (draft !== first && !sent.current && !isBlankTipOff(draft))
      saveTipOffDraft({ ...draft, ownerId: ownerOf(draft) })
  }, [draft, first])

  const change = useCallback((part: Partial<TipOffDraft> | ((now: TipOffDraft) => TipOffDraft), field = '') => {
    setDraft((now) => (typeof part === 'function' ? part(now) : { ...now, ...part }))
    setIssues((known) => Object.fromEntries(Object.entries(known).filter(([path]) => !path.startsWith(field || ' '))))
  }, [])
  const setMatter = (matter: MatterView) => change(aboutMatter(matter), 'matterCode')
  const setPlace = (part: Partial<DraftPlace>) =>
    change((now) => ({ ...now, place: { ...now.place, ...part } }), 'place')
  const changePhotos: ChangePhotos = useCallback(
    (part) => change((now) => ({ ...now, photos: part(now.photos) }), 'photoIds'),
    [change],
  )
  const setPersons = (part: (persons: DraftPerson[]) => DraftPerson[]) =>
    change((now) => ({ ...now, persons: part(now.persons) }), 'persons')

  /** Answers false where something is missing. */
  const check = () => {
    const missing = issuesOf(draft)
    setIssues(missing)
    return Object.keys(missing).length === 0
  }
  const deliver = async () => {
    await sendTipOff(draft)
    sent.current = true
    onSent(draft.mode)
  }
  const send = () => {
    setPointedOut(null)
    return act(deliver)
  }
  /** Checks and points out what could tell who wrote it; sends where there is nothing to point out. */
  const submit = async (): Promise<'missing' | 'signing_in' | 'on_its_way'> => {
    if (!check()) return 'missing'
    if (draft.mode !== 'anonymous' && !requireSignIn()) return 'signing_in'
    await act(async () => {
      const hints = await hintsIn(draft.text)
      if (hints?.length === 0) await deliver()
      else setPointedOut({ text: draft.text, hints })
    })
    return 'on_its_way'
  }
  const told = { ...trouble?.issues, ...issues }
  return {
    draft,
    issues: told,
    busy,
    trouble,
    pointedOut,
    change,
    setMatter,
    setPlace,
    changePhotos,
    setPersons,
    submit,
    send,
    lookAgain: () => setPointedOut(null),
  }
}
export type TipOffForm = ReturnType<typeof useTipOffForm>
