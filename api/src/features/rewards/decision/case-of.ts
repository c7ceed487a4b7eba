import type { Fact } from '../facts/gather-facts.ts'

/** Who took, handled or checked one of the tip-offs, and who must not know of one. */
export const caseOf = ({ members }: Fact) => ({
  onCaseIds: [...new Set(members.flatMap(({ handlerIds, checkerIds }) => [...handlerIds, ...checkerIds]))],
  excludedIds: [...new Set(members.flatMap(({ excludedIds }) => excludedIds))],
})
