import type { QueryFilter } from 'mongoose'
import type { ReportFields } from './report.fields.ts'
import { Report } from './report.model.ts'

export type TipOffHands = {
  reportId: string
  number: string
  pseudonym: string
  submittedAt: Date
  /** Staff who had it in hand or did anything about it. */
  handIds: string[]
  /** Staff it tells of, to whom it is not even there. */
  excludedIds: string[]
}

type Which = { number: string } | { pseudonym: string } | { reportId: string }
type These = { pseudonyms: readonly string[] } | { reportIds: readonly string[] }

const fields = {
  number: 1,
  reporterId: 1,
  submittedAt: 1,
  claimantId: 1,
  handlerIds: 1,
  checkerIds: 1,
  excludedIds: 1,
  'history.byId': 1,
}
type Read = { _id: unknown } & Pick<
  ReportFields,
  'number' | 'reporterId' | 'submittedAt' | 'claimantId' | 'handlerIds' | 'checkerIds' | 'excludedIds' | 'history'
>

/** A tip-off by those who have a hand in it; null where there is no such tip-off. */
export const handsOnTipOff = async (which: Which): Promise<TipOffHands | null> => {
  if ('number' in which) return (await read({ number: which.number }))[0] ?? null
  const these = 'reportId' in which ? { reportIds: [which.reportId] } : { pseudonyms: [which.pseudonym] }
  return (await handsOnTipOffs(these))[0] ?? null
}

/** The same for many; what is no tip-off is left out. */
export const handsOnTipOffs = (these: These): Promise<TipOffHands[]> =>
  read('reportIds' in these ? { _id: { $in: [...these.reportIds] } } : { reporterId: { $in: [...these.pseudonyms] } })

const read = async (filter: QueryFilter<ReportFields>) =>
  (await Report.find({ ...filter, kind: 'tip_off' }, fields).lean<Read[]>()).map(handsOf)

const handsOf = ({ _id, reporterId, number, submittedAt, excludedIds, ...report }: Read): TipOffHands => {
  const pseudonym = String(reporterId)
  const { claimantId, handlerIds, checkerIds, history } = report
  const hands = [claimantId, ...handlerIds, ...checkerIds, ...history.map(({ byId }) => byId)]
  return {
    ...{ reportId: String(_id), number, pseudonym, submittedAt },
    handIds: [...new Set(hands)].filter((id) => id !== null && id !== pseudonym) as string[],
    excludedIds: excludedIds ?? [],
  }
}
