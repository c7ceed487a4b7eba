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
type Read = Pick<
  ReportFields,
  'number' | 'reporterId' | 'submittedAt' | 'claimantId' | 'handlerIds' | 'checkerIds' | 'excludedIds' | 'history'
>

/** A tip-off by those who have a hand in it; null where there is no such tip-off. */
export const handsOnTipOff = async (which: Which): Promise<TipOffHands | null> => {
  const report = await Report.findOne({ ...filterOf(which), kind: 'tip_off' }, fields).lean<Read & { _id: unknown }>()
  if (!report) return null
  const pseudonym = String(report.reporterId)
  const { claimantId, handlerIds, checkerIds, history } = report
  const hands = [claimantId, ...handlerIds, ...checkerIds, ...history.map(({ byId }) => byId)]
  return {
    reportId: String(report._id),
    number: report.number,
    pseudonym,
    submittedAt: report.submittedAt,
    handIds: [...new Set(hands)].filter((id) => id !== null && id !== pseudonym) as string[],
    excludedIds: report.excludedIds ?? [],
  }
}

const filterOf = (which: Which) => {
  if ('number' in which) return { number: which.number }
  return 'reportId' in which ? { _id: which.reportId } : { reporterId: which.pseudonym }
}
