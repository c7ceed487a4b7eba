import fc from 'fast-check'
import { Delaunay } from 'd3-delaunay'
import { buildGridIndex, gridsNear, locatePoint, scanForPoint } from './grid-index.ts'
import { shapeOf, type AreaGeometry, type Point } from './shape.ts'

const grid = (code: string, geometry: AreaGeometry) => ({ code, shape: shapeOf(geometry) })
const polygon = (...rings: number[][][]): AreaGeometry => ({ type: 'Polygon', coordinates: rings })
const square = (x: number, y: number, side: number) => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
]
const at = (longitude: number, latitude: number): Point => ({ longitude, latitude })

/** A division of the unit square by seeds, as cities divide a district. */
const voronoi = (seeds: [number, number][]) => {
  const cells = [...Delaunay.from(seeds).voronoi([0, 0, 1, 1]).cellPolygons()]
  return cells.map((ring, place) => grid(String(place).padStart(5, '0'), polygon(ring as number[][])))
}
const unit = fc.double({ min: 0, max: 1, noNaN: true })
const seeds = fc.uniqueArray(fc.tuple(unit, unit), {
  minLength: 2,
  maxLength: 60,
  selector: ([x, y]) => `${x.toFixed(2)},${y.toFixed(2)}`,
})

test('every point of a divided square lies in exactly one grid, and the index answers as the scan does', () => {
  fc.assert(
    fc.property(seeds, fc.array(fc.tuple(unit, unit), { maxLength: 30 }), (places, points) => {
      const grids = voronoi(places)
      const index = buildGridIndex(grids)
      for (const [x, y] of points) {
        const found = locatePoint(index, at(x, y))
        expect(found).not.toBeNull()
        expect(found).toBe(scanForPoint(grids, at(x, y)))
      }
    }),
    { numRuns: 100 },
  )
})

test('a corner or an edge that grids share belongs to exactly one of them', () => {
  fc.assert(
    fc.property(seeds, (places) => {
      const grids = voronoi(places)
      const index = buildGridIndex(grids)
      for (const { shape } of grids) {
        const ring = shape.polygons[0]![0]!
        for (let n = 0; n < ring.length; n += 2) {
          const next = (n + 2) % ring.length
          const corner = at(ring[n]!, ring[n + 1]!)
          const middle = at((ring[n]! + ring[next]!) / 2, (ring[n + 1]! + ring[next + 1]!) / 2)
          for (const point of [corner, middle]) {
            expect(locatePoint(index, point)).not.toBeNull()
            expect(locatePoint(index, point)).toBe(scanForPoint(grids, point))
          }
        }
      }
    }),
    { numRuns: 50 },
  )
})

test('a hole is outside, and every part of a grid in several parts is inside', () => {
  const ring = grid('A', polygon(square(0, 0, 1), square(0.4, 0.4, 0.2)))
  const parts = grid('B', { type: 'MultiPolygon', coordinates: [[square(2, 0, 1)], [square(4, 0, 1)]] })
  const index = buildGridIndex([ring, parts])
  expect(locatePoint(index, at(0.2, 0.2))?.code).toBe('A')
  expect(locatePoint(index, at(0.5, 0.5))).toBeNull()
  expect(locatePoint(index, at(2.5, 0.5))?.code).toBe('B')
  expect(locatePoint(index, at(4.5, 0.5))?.code).toBe('B')
  expect(locatePoint(index, at(3.5, 0.5))).toBeNull()
})

test('of two grids that overlap the lower code has the point', () => {
  const index = buildGridIndex([grid('2', polygon(square(0, 0, 2))), grid('1', polygon(square(1, 1, 2)))])
  expect(locatePoint(index, at(1.5, 1.5))?.code).toBe('1')
})

test('grids near a point come nearest first, with their distance', () => {
  const index = buildGridIndex([
    grid('near', polygon(square(114.001, 22, 0.001))),
    grid('far', polygon(square(114.01, 22, 0.001))),
  ])
  const near = gridsNear(index, at(114, 22.0005), 2_000)
  expect(near.map((each) => each.grid.code)).toEqual(['near', 'far'])
  expect(near[0]!.metres).toBeCloseTo(103.1, 0)
  expect(gridsNear(index, at(114, 22.0005), 50)).toEqual([])
})
