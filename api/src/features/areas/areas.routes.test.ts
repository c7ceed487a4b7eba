import { refusalOf, useApp } from '../../../test/app.ts'
import { buildResident, buildStaff } from '../accounts/build-account.ts'
import { areaRefs } from './area-refs.ts'
import { areasBelow, gridsBelow, isWithin } from './areas-below.ts'
import { buildDistrict, districtFeatures } from './build-area.ts'
import { importGrids } from './import/import-grids.ts'
import { saveDoorPlates } from './save-door-plates.ts'

const { as, call } = useApp()
const nobody = 'f'.repeat(24)

test('the tree shows what lies above the grids, and the grids of a community', async () => {
  const { idOf, districtId } = await buildDistrict()
  const top = await as().areas.tree({ query: {} })
  expect(top.map(({ level }) => level).sort()).toEqual(['community', 'community', 'district', 'street'])
  const grids = await as().areas.tree({ query: { parentId: idOf('0101') } })
  expect(grids.map(({ code }) => code)).toEqual(['010101(A)', '010102(A)', '010103(A)'])
  expect(grids[0]).toMatchObject({ level: 'grid', parentId: idOf('0101'), gridKind: 'estate' })
  expect((await as().areas.tree({ query: { parentId: districtId } })).map(({ level }) => level)).toEqual(['street'])
  expect(await refusalOf(as().areas.tree({ query: { parentId: nobody } }))).toBe('not_found')
  expect(await refusalOf(as().areas.tree({ query: { parentId: 'x' } }))).toBe('invalid_request')
})

test('outlines come in the datum asked for', async () => {
  const { idOf } = await buildDistrict()
  const wgs84 = await as().areas.outlines({ query: { level: 'grid', withinId: idOf('0102') } })
  expect(wgs84.features.map(({ properties }) => properties.code)).toEqual(['010201(A)', '010202(A)', '010203(A)'])
  const [first] = wgs84.features
  const ring = (first!.geometry.coordinates as number[][][])[0]!
  expect(ring[0]).toEqual([114.23, 22.551])
  expect(ring.at(-1)).toEqual(ring[0])
  const gcj02 = await as().areas.outlines({ query: { level: 'grid', withinId: idOf('0102'), datum: 'gcj02' } })
  const moved = (gcj02.features[0]!.geometry.coordinates as number[][][])[0]!
  expect(moved[0]![0]! - 114.23).toBeGreaterThan(0.004)
  expect(gcj02.datum).toBe('gcj02')
})

test('an area is named by its id, also after it was retired', async () => {
  const { idOf } = await buildDistrict({ columns: 2, rows: 1 })
  const [, , , first] = districtFeatures({ columns: 2, rows: 1 })
  await importGrids({
    datum: 'wgs84',
    dryRun: false,
    collection: { type: 'FeatureCollection', features: [first] },
  })
  const ids = [idOf('010102(A)'), nobody, idOf('010101(A)')]
  expect((await areaRefs(ids)).map(({ code, level }) => [code, level])).toEqual([
    ['010102(A)', 'grid'],
    ['010101(A)', 'grid'],
  ])
  expect((await gridsBelow([idOf('440308')])).map(({ code }) => code)).toEqual(['010101(A)'])
})

test('an area is within itself and all above it', async () => {
  const { idOf, districtId, streetId } = await buildDistrict()
  const grid = idOf('010101(A)')
  for (const above of [grid, idOf('0101'), streetId, districtId]) expect(await isWithin(grid, [above])).toBe(true)
  expect(await isWithin(grid, [idOf('0102')])).toBe(false)
  expect(await isWithin(nobody, [districtId])).toBe(false)
  expect(await areasBelow(idOf('0101'))).toHaveLength(4)
  expect(await areasBelow(nobody)).toEqual([])
})

test('a door plate is found by its code and by words of its address, in any order and width', async () => {
  const { middleOf, idOf } = await buildDistrict()
  await saveDoorPlates([
    { code: 'PLATE-0001', address: '深圳市盐田区海山路 12 号海景花园 3 栋 801', pointWgs84: middleOf('010101(A)') },
    { code: 'PLATE-0002', address: '深圳市盐田区海涛路 8 号', pointWgs84: middleOf('010203(A)') },
    { code: 'PLATE-0003', address: '深圳市盐田区无点路 1 号', pointWgs84: null },
  ])
  expect(await as().areas.doorPlate({ params: { code: 'PLATE-0001' } })).toMatchObject({ gridId: idOf('010101(A)') })
  expect(await as().areas.doorPlate({ params: { code: 'PLATE-0003' } })).toMatchObject({
    gridId: null,
    pointWgs84: null,
  })
  expect(await refusalOf(as().areas.doorPlate({ params: { code: 'PLATE-0009' } }))).toBe('not_found')
  expect(await refusalOf(as().areas.doorPlate({ params: { code: "a'$ne" } }))).toBe('invalid_request')

  const codes = async (q: string) => (await as().areas.searchDoorPlates({ query: { q } })).map(({ code }) => code)
  expect(await codes('海景花园')).toEqual(['PLATE-0001'])
  expect(await codes('花园 海山路')).toEqual(['PLATE-0001'])
  expect(await codes('海山路１２号')).toEqual(['PLATE-0001'])
  expect((await codes('盐田区')).sort()).toEqual(['PLATE-0001', 'PLATE-0002', 'PLATE-0003'])
  expect(await codes('海景路')).toEqual([])
  expect(await codes('.*')).toEqual([])
  expect(await refusalOf(as().areas.searchDoorPlates({ query: { q: '海' } }))).toBe('invalid_request')
})

test('a search answers at most ten doors', async () => {
  await saveDoorPlates(
    Array.from({ length: 30 }, (_, at) => ({
      code: `PLATE-${1000 + at}`,
      address: `海山路 ${at} 号`,
      pointWgs84: null,
    })),
  )
  expect(await as().areas.searchDoorPlates({ query: { q: '海山路' } })).toHaveLength(10)
  await saveDoorPlates([{ code: 'PLATE-1000', address: '改名路 1 号', pointWgs84: null }])
  expect(await as().areas.searchDoorPlates({ query: { q: '改名路' } })).toHaveLength(1)
})

test('an import that is too large is refused before it is read into memory', async () => {
  const { token } = await buildStaff({ role: 'admin' })
  const response = await call('/areas/import', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: `{"padding":"${'x'.repeat(64 * 1024 * 1024)}"}`,
  })
  expect(response.status).toBe(413)
})

test('a resident cannot import', async () => {
  const { token } = await buildResident()
  const body = {
    datum: 'wgs84' as const,
    dryRun: true,
    collection: { type: 'FeatureCollection' as const, features: [1] },
  }
  expect(await refusalOf(as(token).areas.importGrids({ body }))).toBe('forbidden')
})
