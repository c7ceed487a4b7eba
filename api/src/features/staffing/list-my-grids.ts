import { clock } from '../../platform/clock.ts'
import { areaRefs } from '../areas/area-refs.ts'
import { gridsLedBy } from './grids-led-by.ts'
import { gridsServedBy } from './grids-served-by.ts'
import { knownPosts } from './known-posts.ts'

/** The grids a person works, stands in for today, or leads. */
export const listMyGrids = async (staffId: string) => {
  const [served, led, { byGrid }] = await Promise.all([
    gridsServedBy(staffId, clock.now()),
    gridsLedBy(staffId),
    knownPosts(),
  ])
  const as = (gridId: string) => (byGrid.get(gridId)?.workerId === staffId ? 'worker' : 'substitute')
  const mine = [
    ...served.map((gridId) => ({ gridId, as: as(gridId) }) as const),
    ...led.map((gridId) => ({ gridId, as: 'leader' }) as const),
  ]
  const refs = new Map((await areaRefs(mine.map(({ gridId }) => gridId))).map((ref) => [ref.id, ref]))
  return mine.flatMap(({ gridId, as }) => {
    const grid = refs.get(gridId)
    return grid ? [{ id: gridId, code: grid.code, name: grid.name, as }] : []
  })
}
