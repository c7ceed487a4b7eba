import type { GridCount } from '@huisheng/contract'
import type { Actor } from '../../http/actor.ts'
import { dwellingCounts } from '../addresses/find-buildings.ts'
import { gridsBelow } from '../areas/areas-below.ts'
import { knownAreas } from '../areas/known-areas.ts'
import { DwellingRecord } from './dwelling-record.model.ts'
import { Lead } from './leads/lead.model.ts'
import { scopeOf, type Scope } from './scope-of.ts'

type Counted = { _id: string; occupied: number; vacant: number; people: number; minors: number }

/** Dwellings, people and open leads of each grid this person may read, at or below an area where one is named. */
export const countGrids = async (actor: Actor, areaId?: string): Promise<GridCount[]> => {
  const grids = await gridsOf(await scopeOf(actor), areaId)
  const gridIds = grids.map(({ id }) => id)
  const [dwellings, counted, leads] = await Promise.all([
    dwellingCounts(gridIds),
    DwellingRecord.aggregate<Counted>([
      { $match: { gridId: { $in: gridIds } } },
      {
        $group: {
          _id: '$gridId',
          occupied: { $sum: { $cond: [{ $eq: ['$state', 'occupied'] }, 1, 0] } },
          vacant: { $sum: { $cond: [{ $eq: ['$state', 'vacant'] }, 1, 0] } },
          people: { $sum: '$people' },
          minors: { $sum: '$minors' },
        },
      },
    ]),
    Lead.aggregate<{ _id: string; open: number }>([
      { $match: { gridId: { $in: gridIds }, open: true } },
      { $group: { _id: '$gridId', open: { $sum: 1 } } },
    ]),
  ])
  const countOf = new Map(counted.map((count) => [count._id, count]))
  const leadsOf = new Map(leads.map(({ _id, open }) => [_id, open]))
  return grids.map((grid) => {
    const all = dwellings.get(grid.id) ?? 0
    const { occupied = 0, vacant = 0, people = 0, minors = 0 } = countOf.get(grid.id) ?? {}
    return {
      grid,
      dwellings: all,
      occupied,
      vacant,
      unknown: Math.max(0, all - occupied - vacant),
      people,
      minors,
      openLeads: leadsOf.get(grid.id) ?? 0,
    }
  })
}

const gridsOf = async (scope: Scope, areaId?: string) => {
  const roots = scope ?? ((await knownAreas()).childrenOf.get(null) ?? []).map(({ id }) => id)
  const grids = await gridsBelow(roots)
  if (areaId === undefined) return grids
  const below = new Set((await gridsBelow([areaId])).map(({ id }) => id))
  return grids.filter(({ id }) => below.has(id))
}
