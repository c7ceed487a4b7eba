import type { Point } from '../../features/areas/shape.ts'
import { homeGridPrefix } from '../demo-logins.ts'
import { pointsInGrid } from '../points-in-grid.ts'
import { randomFrom } from '../random.ts'
import { seedAreas } from '../seed-areas.ts'

/** A point in a grid of the home community, the same for the same number. */
export const placeOf = async (number: number): Promise<{ gridId: string; point: Point }> => {
  const grids = [...(await seedAreas()).values()].filter(
    ({ level, code }) => level === 'grid' && code.startsWith(homeGridPrefix.slice(0, 4)),
  )
  const { id } = grids[number % grids.length]!
  const [point] = (await pointsInGrid(id, 1, randomFrom(9_900 + number))) as [Point]
  return { gridId: id, point }
}
