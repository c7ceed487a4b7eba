import type { Arrival, Outcome, ReportStatus } from '@huisheng/contract'
import { createHash } from 'node:crypto'
import { sealedByIds, type SealedFacts } from '../reports/sealed/sealed-reports.ts'
import { currentFact } from './facts/current-fact.ts'
import { TipOff, type PenaltyRecord } from './tip-off.model.ts'
import { arrivalsOf } from './facts/arrivals.ts'
import type { FactDocument } from './facts/fact.model.ts'
import { penaltyOf } from './facts/penalty-of.ts'
import { resolveFact } from './facts/resolve-fact.ts'

export type FactMemberFacts = {
  reportId: string
  pseudonym: string
  number: string
  submittedAt: Date
  arrival: Arrival
  outcome: Outcome | null
  status: ReportStatus
  closedAt: Date | null
  matterCode: string
  matterName: string
  handlerIds: string[]
  checkerIds: string[]
  excludedIds: string[]
}
export type Fact = {
  factId: string
  rewardId: string | null
  /** The first to come first. */
  members: FactMemberFacts[]
  /** What was fined in all, each decision once; null where none is known. */
  penaltyFen: number | null
  jointCount: number
  supplementCount: number
  /** Of everything a reward depends on: another digest, another decision. */
  digest: string
}

/** A fact with all who told of it. Throws `not_found`. */
export const factOf = async (factId: string): Promise<Fact> => describe(await resolveFact(factId))

/** The fact a tip-off tells of. */
export const factIdOf = async (reportId: string): Promise<string> => String((await currentFact(reportId))._id)

export const describe = async (fact: FactDocument): Promise<Fact> => (await describeAll([fact]))[0]!

/** Many at once, in two reads. */
export const describeAll = async (facts: readonly FactDocument[]): Promise<Fact[]> => {
  const ids = facts.flatMap(({ members }) => members.map(({ reportId }) => reportId))
  const [reports, tipOffs] = await Promise.all([
    sealedByIds(ids),
    TipOff.find({ _id: { $in: ids } }, { penalties: 1 }).lean(),
  ])
  const reportById = new Map(reports.map((report) => [report.reportId, report]))
  const penaltiesById = new Map(tipOffs.map(({ _id, penalties }) => [String(_id), penalties]))
  return facts.map((fact) =>
    compose(
      fact,
      fact.members.flatMap(({ reportId }) => reportById.get(reportId) ?? []),
      fact.members.flatMap(({ reportId }) => penaltiesById.get(reportId) ?? []),
    ),
  )
}

/** Taken by a reward and not open for another look at who was there first. */
export const isLocked = ({ rewardId, locked }: Pick<FactDocument, 'rewardId' | 'locked'>) =>
  rewardId !== null && locked.length > 0

const compose = (fact: FactDocument, reports: readonly SealedFacts[], penalties: PenaltyRecord[]): Fact => {
  const decided = new Map(fact.members.map((member) => [member.reportId, member.decided?.arrival ?? null]))
  const arrivals = arrivalsOf(
    reports.map((report) => ({ ...report, decided: decided.get(report.reportId) ?? null })),
    isLocked(fact) ? fact.locked : null,
  )
  const members = reports
    .map((report): FactMemberFacts => ({
      reportId: report.reportId,
      pseudonym: report.pseudonym,
      number: report.number,
      submittedAt: report.submittedAt,
      arrival: arrivals.get(report.reportId)!,
      outcome: report.outcome,
      status: report.status,
      closedAt: report.closedAt,
      matterCode: report.matterCode,
      matterName: report.matterName,
      handlerIds: report.handlerIds,
      checkerIds: report.checkerIds,
      excludedIds: report.excludedIds,
    }))
    .sort((a, b) => a.submittedAt.getTime() - b.submittedAt.getTime() || (a.number < b.number ? -1 : 1))
  const penaltyFen = penaltyOf(penalties)
  const count = (arrival: Arrival) => members.filter((member) => member.arrival === arrival).length
  return {
    factId: String(fact._id),
    rewardId: fact.rewardId,
    members,
    penaltyFen,
    jointCount: count('joint'),
    supplementCount: count('supplement'),
    digest: digestOf(members, penaltyFen),
  }
}

const digestOf = (members: readonly FactMemberFacts[], penaltyFen: number | null) => {
  const relevant = members.map(({ reportId, submittedAt, arrival, outcome, status, closedAt }) => [
    ...[reportId, submittedAt.toISOString(), arrival, outcome, status],
    closedAt?.toISOString() ?? null,
  ])
  return createHash('sha256')
    .update(JSON.stringify([relevant, penaltyFen]))
    .digest('base64url')
}
