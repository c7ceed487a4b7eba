import type { CheckFinding, DeclarationKind, DeclarationView, FormView } from '@huisheng/contract'
import { useCallback, useEffect, useRef, useState } from 'react'
import { troubleOf } from '../../../api/problem'
import type { ChangeAttachments } from '../../../features/attachments/use-attachments'
import {
  blankLease,
  type DeclarationDraft,
  type DraftLease,
  type DraftOccupant,
} from '../../../features/declarations/draft'
import {
  dropDeclarationDraft,
  readDeclarationDrafts,
  saveDeclarationDraft,
} from '../../../features/declarations/drafts'
import { useAct } from '../../../features/use-act'
import { issuesOf, type Issues } from './content-of'
import { withCapacity, withKind } from './first-draft'
import { sendDeclaration } from './send-declaration'

export type Change = (part: (draft: DeclarationDraft) => DeclarationDraft, field: string) => void

/** missing: look at the fields; warned: read the warnings and decide; blocked: something must be mended. */
type Submitted =
  { result: 'sent'; declaration: DeclarationView } | { result: 'missing' | 'warned' | 'blocked' | 'failed' }

const without = (issues: Issues, field: string): Issues =>
  Object.fromEntries(Object.entries(issues).filter(([path]) => !path.startsWith(field)))

/** As it was last typed on this device, should the form be opened anew on what was read before. */
const newest = (first: DeclarationDraft) => readDeclarationDrafts().find(({ id }) => id === first.id) ?? first

/** The form's one draft: every keystroke is on the device, and what is sent is what is there. */
export const useDeclarationForm = (first: DeclarationDraft, form: FormView) => {
  const [began] = useState(() => newest(first))
  const [draft, setDraft] = useState(began)
  const [issues, setIssues] = useState<Issues>({})
  const [findings, setFindings] = useState<CheckFinding[]>([])
  const { busy, trouble, act } = useAct()
  const leaving = useRef(false)

  useEffect(() => {
    if (draft !== began && !leaving.current) saveDeclarationDraft(draft)
  }, [draft, began])

  const change: Change = useCallback((part, field) => {
    setDraft(part)
    setIssues((known) => without(known, field))
    setFindings((known) => known.filter(({ path }) => !path.startsWith(field)))
  }, [])
  const set = (part: Partial<DeclarationDraft>, field: string) => change((now) => ({ ...now, ...part }), field)
  const setOccupant = (key: string, part: Partial<DraftOccupant>) => {
    const at = draft.occupants.findIndex((one) => one.key === key)
    change(
      (now) => ({ ...now, occupants: now.occupants.map((one) => (one.key === key ? { ...one, ...part } : one)) }),
      `occupants.${at}`,
    )
  }
  const setLease = (part: Partial<DraftLease>) =>
    change((now) => ({ ...now, lease: { ...now.lease, ...part } }), 'lease')
  const changeAttachments: ChangeAttachments = useCallback(
    (part) => change((now) => ({ ...now, attachments: part(now.attachments) }), 'attachmentIds'),
    [change],
  )

  const submit = async (seenWarnings: boolean): Promise<Submitted> => {
    const missing = issuesOf(draft)
    setIssues(missing)
    if (Object.keys(missing).length > 0) return { result: 'missing' }
    let submitted: Submitted = { result: 'failed' }
    await act(async () => {
      try {
        const sent = await sendDeclaration(draft, seenWarnings)
        if ('findings' in sent) {
          setFindings(sent.findings)
          submitted = { result: sent.findings.some(({ level }) => level === 'block') ? 'blocked' : 'warned' }
          return
        }
        leaving.current = true
        dropDeclarationDraft(draft.id)
        submitted = { result: 'sent', declaration: sent.declaration }
      } catch (error) {
        setIssues(troubleOf(error).issues)
        throw error
      }
    })
    return submitted
  }

  return {
    draft,
    issues,
    findings,
    busy,
    trouble,
    change,
    set,
    setOccupant,
    setLease,
    clearLease: () => setLease(blankLease),
    changeAttachments,
    setKind: (kind: DeclarationKind) => change((now) => withKind(now, kind, form), 'kind'),
    setCapacity: (capacity: FormView['capacities'][number]) => change((now) => withCapacity(now, capacity), 'capacity'),
    throwAway: () => {
      leaving.current = true
      dropDeclarationDraft(draft.id)
    },
    submit,
  }
}
export type DeclarationForm = ReturnType<typeof useDeclarationForm>
