import fc from 'fast-check'
import { readFeatures } from '../features/areas/import/read-features.ts'
import { nextAreas } from '../features/areas/import/next-areas.ts'
import { without } from '../features/areas/import/polygon-clip.ts'
import { prepare } from '../features/areas/import/covered-area.ts'
import { findGaps, findOutside } from '../features/areas/import/find-gaps.ts'
import { findOverlaps } from '../features/areas/import/find-overlaps.ts'
import { buildGridIndex, locatePoint, scanForPoint } from '../features/areas/grid-index.ts'
import { areaSquareMetres } from '../features/areas/measure.ts'
import { contains, shapeOf, type AreaGeometry } from '../features/areas/shape.ts'
import { demoFeatures } from './demo-areas.ts'
import { gridCount, streets } from './demo-places.ts'
import outline from './yantian.json' with { type: 'json' }

const district: AreaGeometry = { type: 'Polygon', coordinates: outline.coordinates }
const { drafts, findings } = readFeatures(demoFeatures(), 'wgs84', '^\\d{6}\\([A-D]\\)$')
const { areas } = nextAreas([], drafts, (code) => Buffer.from(code.padEnd(12, '_')).toString('hex').slice(0, 24))
const prepared = [...areas.values()].map(({ code, level, geometry }) => ({
  ...prepare({ code, feature: 0, geometry }),
  level,
}))
const grids = prepared.filter(({ level }) => level === 'grid')
const beyond = (one: AreaGeometry, other: AreaGeometry) => areaSquareMetres(without(one, [other])!)

test('282 grids with sound codes and shapes, 4 streets and their communities', () => {
  expect(findings).toEqual([])
  expect(grids).toHaveLength(gridCount)
  expect(prepared.filter(({ level }) => level === 'street')).toHaveLength(4)
  expect(prepared.filter(({ level }) => level === 'community')).toHaveLength(
    streets.flatMap(({ communities }) => communities).length,
  )
  expect(new Set(grids.map(({ code }) => code)).size).toBe(gridCount)
})

test('the grids tile the district: not a tenth of a square metre of gap, overlap or ground outside', () => {
  const whole = prepared.find(({ level }) => level === 'district')!
  expect(findOverlaps(grids, 0.1)).toEqual([])
  expect(findGaps(whole, grids, 0.1)).toEqual([])
  expect(findOutside(whole, grids, 0.1)).toEqual([])
})

test('together they are the true outline, to within the rounding of its border', () => {
  const whole = prepared.find(({ level }) => level === 'district')!.geometry
  expect(beyond(district, whole)).toBeLessThan(50)
  expect(beyond(whole, district)).toBeLessThan(50)
})

test('every community is in one piece', () => {
  for (const { level, geometry } of prepared) if (level === 'community') expect(geometry.type).toBe('Polygon')
})

test('every random point of the district lies in exactly one grid, and the index says what the scan says', () => {
  const shape = shapeOf(district)
  const index = buildGridIndex(grids)
  const { minX, maxX, minY, maxY } = shape.box
  const point = fc.record({
    longitude: fc.double({ min: minX, max: maxX, noNaN: true }),
    latitude: fc.double({ min: minY, max: maxY, noNaN: true }),
  })
  fc.assert(
    fc.property(point, (at) => {
      const found = locatePoint(index, at)
      expect(found).toBe(scanForPoint(grids, at))
      if (contains(shape, at)) expect(grids.filter((grid) => contains(grid.shape, at))).toEqual([found])
    }),
    { numRuns: 3_000 },
  )
})

test('the same seed draws the same district', () => {
  expect(JSON.stringify(demoFeatures())).toBe(JSON.stringify(demoFeatures()))
})
