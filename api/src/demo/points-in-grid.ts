import { findGridShape } from '../features/areas/find-grid.ts'
import { contains, type Point } from '../features/areas/shape.ts'
import type { Random } from './random.ts'

/** So many points strewn within a grid. */
export const pointsInGrid = async (gridId: string, count: number, random: Random): Promise<Point[]> => {
  const shape = await findGridShape(gridId)
  const { minX, maxX, minY, maxY } = shape.box
  const points: Point[] = []
  while (points.length < count) {
    const longitude = Number((minX + random.next() * (maxX - minX)).toFixed(7))
    const latitude = Number((minY + random.next() * (maxY - minY)).toFixed(7))
    if (contains(shape, { longitude, latitude })) points.push({ longitude, latitude })
  }
  return points
}
