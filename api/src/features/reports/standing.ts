import type { Actor } from '../../http/actor.ts'
import { clock } from '../../platform/clock.ts'
import { areaRefs } from '../areas/area-refs.ts'
import { areasBelow } from '../areas/areas-below.ts'
import { gridsLedBy } from '../staffing/grids-led-by.ts'
import { gridsServedBy } from '../staffing/grids-served-by.ts'
import type { Standing } from './report.machine.ts'

export type Post = Standing & {
  /** Every queue this person serves. */
  queueKeys: string[]
  /** The areas they oversee; null: all of them. */
  scope: string[] | null
}

const keysOf = async ({ id, role, areaIds, departmentId }: Actor, now: Date): Promise<string[]> => {
  switch (role) {
    case 'worker':
      return (await gridsServedBy(id, now)).map((grid) => `grid:${grid}`)
    case 'leader':
      return [
        ...(await gridsLedBy(id)).flatMap((grid) => [`leader:${grid}`, `grid:${grid}`]),
        ...(await gridsServedBy(id, now)).map((grid) => `grid:${grid}`),
      ]
    case 'handler':
      return departmentId ? [`department:${departmentId}`] : []
    case 'dispatcher':
      return (await desksBelow(areaIds)).map((area) => `desk:${area}`)
    case 'officer':
      return (await desksBelow(areaIds)).flatMap((area) => [`desk:${area}`, `check:${area}`])
    case 'checker':
      return (await desksBelow(areaIds)).map((area) => `check:${area}`)
    default:
      return []
  }
}

/** Desks and checks stand at the areas above the grids. */
const desksBelow = async (areaIds: string[]) => {
  const below = (await Promise.all(areaIds.map(areasBelow))).flat()
  return (await areaRefs(below)).filter(({ level }) => level !== 'grid').map(({ id }) => id)
}

const scopeOf = async ({ id, role, areaIds }: Actor): Promise<string[] | null> => {
  if (role === 'leader') return gridsLedBy(id)
  if (role === 'admin' || role === 'auditor') return null
  return ['officer', 'dispatcher', 'checker', 'reviewer'].includes(role) ? areaIds : []
}

/** Where this person stands in the work, read from memory. */
export const standingOf = async (actor: Actor): Promise<Post> => {
  const now = clock.now()
  const [queueKeys, scope] = await Promise.all([keysOf(actor, now), scopeOf(actor)])
  const served = new Set(queueKeys)
  return {
    id: actor.id,
    role: actor.role,
    now,
    queueKeys,
    scope,
    serves: (key) => served.has(key),
    oversees: (areaIds) => scope === null || scope.some((area) => areaIds.includes(area)),
  }
}
