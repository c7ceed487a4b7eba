import type { Arrival, ReportStatus } from '@huisheng/contract'

export type Arrived = {
  reportId: string
  number: string
  submittedAt: Date
  status: ReportStatus
  /** What a person decided; nobody decides who was first. */
  decided: Exclude<Arrival, 'first'> | null
}

const counts = ({ status }: Arrived) => status !== 'declined' && status !== 'withdrawn'
const earlier = (a: Arrived, b: Arrived) =>
  a.submittedAt.getTime() - b.submittedAt.getTime() || (a.number < b.number ? -1 : 1)

/** Who was first to tell of a fact: the earliest that was neither declined nor withdrawn; of two at once the lower number. */
export const firstOf = (members: readonly Arrived[]): Arrived | null => members.filter(counts).sort(earlier)[0] ?? null

/**
 * Where each of the tip-offs of one fact stands. What a person decided holds for all but the first, and who came later is
 * late until somebody decides. Once a reward was proposed the order stands as it was then: who joins later is late.
 */
export const arrivalsOf = (
  members: readonly Arrived[],
  locked: readonly { reportId: string; arrival: Arrival }[] | null,
): Map<string, Arrival> => {
  const first = firstOf(members)?.reportId
  const then = locked && new Map(locked.map(({ reportId, arrival }) => [reportId, arrival]))
  return new Map(
    members.map(({ reportId, decided }): [string, Arrival] => {
      if (then) return [reportId, then.get(reportId) ?? 'late']
      return [reportId, reportId === first ? 'first' : (decided ?? 'late')]
    }),
  )
}
