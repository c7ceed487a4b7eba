import gcoord from 'gcoord'
import { useDatabase } from '../../../test/app.ts'
import { buildDistrict, districtFeatures } from './build-area.ts'
import { forgetAreas } from './known-areas.ts'
import { importGrids } from './import/import-grids.ts'
import { locate } from './locate.ts'
import { saveDoorPlates } from './save-door-plates.ts'
import type { Point } from './shape.ts'

useDatabase()

const pin = (point: Point, more: { datum?: 'wgs84' | 'gcj02'; accuracyMetres?: number } = {}) => ({
  by: 'pin' as const,
  words: '',
  datum: 'wgs84' as const,
  accuracyMetres: null,
  ...point,
  ...more,
})
const moved = ({ longitude, latitude }: Point, east: number, north: number): Point => ({
  longitude: longitude + east,
  latitude: latitude + north,
})

test('a pin lies in its grid, with the areas above it and the version of the grid', async () => {
  const { idOf, middleOf, districtId, streetId } = await buildDistrict()
  const found = await locate(pin(middleOf('010102(A)')))
  expect(found).toMatchObject({ gridId: idOf('010102(A)'), gridCode: '010102(A)', gridVersion: 1 })
  expect(found.areaIds).toEqual([districtId, streetId, idOf('0101'), idOf('010102(A)')])
  expect(found.pointWgs84).toEqual(middleOf('010102(A)'))
  expect(found.why).toBe('定位在网格 010102(A) 内')
})

test('a pin of WeChat is converted to the same grid', async () => {
  const { idOf, middleOf } = await buildDistrict()
  const { longitude, latitude } = middleOf('010201(A)')
  const [x, y] = gcoord.transform([longitude, latitude], gcoord.WGS84, gcoord.GCJ02)
  const found = await locate(pin({ longitude: x, latitude: y }, { datum: 'gcj02' }))
  expect(found.gridId).toBe(idOf('010201(A)'))
  expect(found.pointWgs84!.longitude).toBeCloseTo(longitude, 5)
  expect(found.pointWgs84!.latitude).toBeCloseTo(latitude, 5)
})

test('at a border the neighbour is named with its distance, and farther off when the pin is less accurate', async () => {
  const { middleOf } = await buildDistrict()
  const nearEdge = moved(middleOf('010101(A)'), 0.00045, 0)
  expect((await locate(pin(nearEdge))).why).toBe('定位在网格 010101(A) 内，位于边界：邻近 010102(A)（5 米）')
  const middle = middleOf('010101(A)')
  expect((await locate(pin(middle, { accuracyMetres: 20 }))).why).toBe('定位在网格 010101(A) 内')
  expect((await locate(pin(middle, { accuracyMetres: 80 }))).why).toContain('定位精度约 80 米')
})

test('a pin outside every grid keeps the nearest community, or else the district, and says how far it is', async () => {
  const { middleOf, idOf, districtId } = await buildDistrict()
  const close = await locate(pin(moved(middleOf('010101(A)'), -0.001, 0)))
  expect(close).toMatchObject({ gridId: null, gridCode: null, gridVersion: null })
  expect(close.areaIds.at(-1)).toBe(idOf('0101'))
  expect(close.why).toBe('定位不在任何网格内，距最近的网格 010101(A) 51 米')
  const far = await locate(pin(moved(middleOf('010101(A)'), -1, 0)))
  expect(far.areaIds).toEqual([districtId])
  expect(far.why).toBe('定位不在任何网格内')
})

test('words only reach the smallest area they name, or the district', async () => {
  const { districtId, idOf } = await buildDistrict()
  const plain = await locate({ by: 'words', words: '菜市场门口' })
  expect(plain).toMatchObject({ gridId: null, pointWgs84: null, areaIds: [districtId] })
  expect(plain.why).toBe('只有文字描述，没有定位')
  const named = await locate({ by: 'words', words: '测试街道第2社区菜市场门口' })
  expect(named.areaIds.at(-1)).toBe(idOf('0102'))
  expect(named.why).toContain('第2社区')
})

test('a door plate answers with its address and grid; an unknown one goes by its words', async () => {
  const { idOf, middleOf, districtId } = await buildDistrict()
  const byPoint = { code: 'PLATE-0001', address: '海景路 1 号 101', pointWgs84: middleOf('010203(A)') }
  const byRegister = { code: 'PLATE-0002', address: '海景路 2 号', pointWgs84: null, gridId: idOf('010101(A)') }
  await saveDoorPlates([byPoint, byRegister, { ...byPoint, code: 'PLATE-0003', gridId: idOf('010102(A)') }])
  const plate = (code: string) => locate({ by: 'door_plate', code, words: '' })
  expect(await plate('PLATE-0001')).toMatchObject({
    gridId: idOf('010203(A)'),
    address: '海景路 1 号 101',
    doorPlateCode: 'PLATE-0001',
    pointWgs84: middleOf('010203(A)'),
    why: '门牌码 PLATE-0001 对应网格 010203(A)',
  })
  expect((await plate('PLATE-0002')).gridId).toBe(idOf('010101(A)'))
  expect((await plate('PLATE-0003')).gridId).toBe(idOf('010102(A)'))
  expect(await plate('PLATE-9999')).toMatchObject({
    gridId: null,
    areaIds: [districtId],
    why: '门牌码 PLATE-9999 没有登记',
  })
})

test('with no areas at all a place is still answered', async () => {
  forgetAreas()
  expect(await locate({ by: 'words', words: '菜市场门口' })).toMatchObject({ gridId: null, areaIds: [] })
})

test('a place is located in the boundaries of its own day', async () => {
  const { idOf, middleOf } = await buildDistrict({ columns: 2, rows: 1 })
  const merged = districtFeatures({ columns: 1, rows: 1, sideDegrees: 0.002 }).at(-1)!
  const half = { ...merged.geometry, coordinates: [halfHeight(merged.geometry)] }
  const result = await importGrids({
    datum: 'wgs84',
    dryRun: false,
    validFrom: '2026-06-01T00:00:00Z',
    collection: { type: 'FeatureCollection', features: [{ ...merged, geometry: half }] },
  })
  expect(result).toMatchObject({ applied: true, version: 2, changed: 1, retired: 1 })
  const place = pin(middleOf('010102(A)'))
  expect(await locate(place, new Date('2026-05-31'))).toMatchObject({ gridCode: '010102(A)', gridVersion: 1 })
  expect(await locate(place, new Date('2026-06-01'))).toMatchObject({
    gridId: idOf('010101(A)'),
    gridCode: '010101(A)',
    gridVersion: 2,
  })
  expect(await locate(place, new Date('2019-01-01'))).toMatchObject({ gridVersion: 1 })
})

const halfHeight = ({ coordinates: [ring] }: { coordinates: number[][][] }) => {
  const bottom = ring![0]![1]!
  return ring!.map(([x, y]) => [x!, y === bottom ? y : Number((bottom + (y! - bottom) / 2).toFixed(7))])
}
