import type { Actor } from '../../http/actor.ts'
import { Problem } from '../../http/problem.ts'
import { clock } from '../../platform/clock.ts'
import { gridsLedBy } from '../staffing/grids-led-by.ts'
import { gridsServedBy } from '../staffing/grids-served-by.ts'

/** The areas whose register a person may read at this moment; null: all of them. */
export type Scope = string[] | null

export const scopeOf = async ({ id, role, areaIds }: Actor): Promise<Scope> => {
  switch (role) {
    case 'auditor':
    case 'admin':
      return null
    case 'officer':
      return areaIds
    case 'worker':
      return gridsServedBy(id, clock.now())
    case 'leader':
      return [...new Set([...(await gridsLedBy(id)), ...(await gridsServedBy(id, clock.now()))])]
    default:
      return []
  }
}

type Placed = { areaIds: readonly string[] }

export const isInScope = (scope: Scope, { areaIds }: Placed) =>
  scope === null || scope.some((area) => areaIds.includes(area))

/** What is missing and what is not this person's to see look the same. */
export const demandScope = <T extends Placed>(scope: Scope, placed: T | undefined): T => {
  if (!placed || !isInScope(scope, placed)) throw new Problem('not_found')
  return placed
}

export const withinScope = (scope: Scope) => (scope === null ? {} : { areaIds: { $in: scope } })
