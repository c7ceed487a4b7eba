type Recorded = { decisionNumber: string; amountFen: number; recordedAt: Date }

/** The latest record of each decision, of one tip-off or of all that tell of a fact. */
export const standingPenalties = <P extends Recorded>(penalties: readonly P[]): P[] => {
  const byDecision = new Map<string, P>()
  for (const penalty of [...penalties].sort((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime()))
    byDecision.set(penalty.decisionNumber, penalty)
  return [...byDecision.values()]
}

/** What was fined in all, each decision once; null where none is known. */
export const penaltyOf = (penalties: readonly Recorded[]): number | null => {
  const standing = standingPenalties(penalties)
  return standing.length === 0 ? null : standing.reduce((sum, { amountFen }) => sum + amountFen, 0)
}
