import { lookersOf } from '../../vault/lookers-of.ts'
import type { Fact } from '../facts/gather-facts.ts'

const once = (ids: readonly string[]) => [...new Set(ids)]

/**
 * Who took, handled or checked one of the tip-offs or looked who sent it, who of them did nothing but handle, and who must
 * not know of one.
 */
export const caseOf = async ({ members }: Pick<Fact, 'members'>) => {
  const lookerIds = await lookersOf(members.map(({ pseudonym }) => pseudonym))
  const handlerIds = once(members.flatMap((member) => member.handlerIds))
  const elseIds = [...members.flatMap(({ checkerIds }) => checkerIds), ...lookerIds]
  return {
    onCaseIds: once([...handlerIds, ...elseIds]),
    handlerIds: handlerIds.filter((id) => !elseIds.includes(id)),
    excludedIds: excludedFrom({ members }),
  }
}

export const excludedFrom = ({ members }: Pick<Fact, 'members'>) =>
  once(members.flatMap(({ excludedIds }) => excludedIds))
