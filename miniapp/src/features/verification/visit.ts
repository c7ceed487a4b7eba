import {
  RecordAttempt,
  VerifyDeclaration,
  type AttemptResult,
  type Correction,
  type DeclarationView,
  type Pin,
  type VerifyOutcome,
} from '@huisheng/contract'
import { newUuid } from '../../platform/uuid'
import type { HeldPhoto } from '../photos/use-photos'

export type VisitDeed = 'verify' | 'attempt'
/** One thing put right, with the words it is shown in: the person masked, the value as it may be read aloud. */
export type DraftCorrection = Correction & { key: string; about: string; shown: string }

/**
 * A verification, or a visit that came to nothing, not yet acknowledged. Its id is the verification's or the attempt's:
 * however often it is sent, it counts once.
 */
export type Visit = {
  id: string
  deed: VisitDeed
  /** The only person it is shown to, and who sends it. */
  staffId: string
  declarationId: string
  address: string
  revision: number
  outcome: VerifyOutcome | null
  corrections: DraftCorrection[]
  result: AttemptResult | null
  words: string
  photos: HeldPhoto[]
  place: Pin | null
  doneAt: string | null
  /** editing: being written; waiting: goes out by itself; refused: the server said no and the person must look. */
  state: 'editing' | 'waiting' | 'refused'
  problem: string | null
  issues: Record<string, string>
  savedAt: string
}

export const newVisit = (deed: VisitDeed, staffId: string, { id, dwelling, revision }: DeclarationView): Visit => ({
  id: newUuid(),
  deed,
  staffId,
  declarationId: id,
  address: dwelling.address,
  revision,
  outcome: null,
  corrections: [],
  result: null,
  words: '',
  photos: [],
  place: null,
  doneAt: null,
  state: 'editing',
  problem: null,
  issues: {},
  savedAt: new Date().toISOString(),
})

export const isBlank = ({ outcome, result, words, photos, corrections, place }: Visit) =>
  !outcome && !result && !words.trim() && photos.length === 0 && corrections.length === 0 && !place

const stayOf = ({ words, place, doneAt }: Visit, photoIds: string[]) => ({
  words,
  photoIds,
  place,
  ...(doneAt && { doneAt }),
})
const correctionsOf = ({ outcome, corrections }: Visit): Correction[] =>
  outcome === 'corrected'
    ? corrections.map(({ occupantKey, field, value, reason }) => ({ occupantKey, field, value, reason }))
    : []

/** As the contract's schema of this deed is to read it. */
export const bodyOf = (visit: Visit, photoIds: string[]): unknown =>
  visit.deed === 'verify'
    ? {
        verificationId: visit.id,
        revision: visit.revision,
        outcome: visit.outcome,
        corrections: correctionsOf(visit),
        ...stayOf(visit, photoIds),
      }
    : { attemptId: visit.id, result: visit.result, ...stayOf(visit, photoIds) }

const ownWords: Record<string, string> = { outcome: '请选择核实结果', result: '请选择上门情况' }

/** What is still missing, by field; empty when it may go out. */
export const issuesOf = (visit: Visit): Record<string, string> => {
  const schema = visit.deed === 'verify' ? VerifyDeclaration : RecordAttempt
  const found = (schema.safeParse(bodyOf(visit, [])).error?.issues ?? []).map(({ path, message }): [string, string] => {
    const field = path.join('.')
    return [field, ownWords[field] ?? message]
  })
  const lacks = visit.outcome === 'corrected' && visit.corrections.length === 0
  return { ...Object.fromEntries(found), ...(lacks && { corrections: '请至少更正一项' }) }
}
