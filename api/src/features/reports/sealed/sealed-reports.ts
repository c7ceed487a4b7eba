import type { Outcome, PlaceView, ReportStatus } from '@huisheng/contract'
import type { ReportDocument } from '../report.fields.ts'
import { listPage } from '../list-page.ts'
import { Report } from '../report.model.ts'

/** What other features may know of a tip-off. */
export type SealedFacts = {
  reportId: string
  pseudonym: string
  number: string
  matterCode: string
  matterName: string
  text: string
  place: PlaceView
  areaIds: string[]
  status: ReportStatus
  outcome: Outcome | null
  submittedAt: Date
  /** When it was closed; null while it is not. */
  closedAt: Date | null
  handlerIds: string[]
  checkerIds: string[]
  excludedIds: string[]
}

const closedAtOf = ({ status, history }: Pick<ReportDocument, 'status' | 'history'>) =>
  status === 'closed' ? (history.findLast(({ action }) => action === 'close')?.at ?? null) : null

export const sealedFacts = (report: ReportDocument): SealedFacts => ({
  reportId: String(report._id),
  pseudonym: String(report.reporterId),
  number: report.number,
  matterCode: report.matter.code,
  matterName: report.matter.name,
  text: report.text,
  place: report.place,
  areaIds: report.areaIds,
  status: report.status,
  outcome: report.outcome ?? null,
  submittedAt: report.submittedAt,
  closedAt: closedAtOf(report),
  handlerIds: report.handlerIds,
  checkerIds: report.checkerIds,
  excludedIds: report.excludedIds ?? [],
})

const withoutGrams = { grams: 0 }

export const sealedByIds = async (reportIds: readonly string[]): Promise<SealedFacts[]> =>
  reportIds.length === 0
    ? []
    : (await Report.find({ _id: { $in: reportIds }, kind: 'tip_off' }, withoutGrams).lean<ReportDocument[]>()).map(
        sealedFacts,
      )

export const sealedByPseudonyms = async (pseudonyms: readonly string[]): Promise<SealedFacts[]> =>
  pseudonyms.length === 0
    ? []
    : (
        await Report.find({ reporterId: { $in: pseudonyms }, kind: 'tip_off' }, withoutGrams).lean<ReportDocument[]>()
      ).map(sealedFacts)

/** The whole of it, as its tipster's pseudonym finds it. */
export const sealedOf = (pseudonym: string) =>
  Report.findOne({ reporterId: pseudonym, kind: 'tip_off' }, withoutGrams).lean<ReportDocument>()

/** The latest first. */
export const listSealedOf = (pseudonyms: readonly string[], paging: { cursor?: string; limit: number }) =>
  listPage({ reporterId: { $in: [...pseudonyms] }, kind: 'tip_off' }, { field: 'submittedAt', direction: -1 }, paging)

type Closed = { areaIds: string[] | null; cursor?: string; limit: number }

/** Tip-offs that were closed as true, or partly, the latest submitted first. `areaIds` null: everywhere. */
export const listProved = async ({ areaIds, ...paging }: Closed) => {
  const { reports, next } = await listPage(
    {
      kind: 'tip_off',
      status: 'closed',
      outcome: { $in: ['proved', 'partly'] },
      ...(areaIds && { areaIds: { $in: areaIds } }),
    },
    { field: 'submittedAt', direction: -1 },
    paging,
  )
  return { reportIds: reports.map(({ _id }) => String(_id)), next }
}
