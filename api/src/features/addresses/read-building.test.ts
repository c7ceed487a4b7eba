import { refusalOf, useApp } from '../../../test/app.ts'
import { buildResident, buildStaff } from '../accounts/build-account.ts'
import { buildDistrict, districtFeatures } from '../areas/build-area.ts'
import { importGrids } from '../areas/import/import-grids.ts'
import { buildBuilding } from './build-dwellings.ts'
import { Building } from './building.model.ts'
import { dwellingsById } from './find-dwellings.ts'
import { importAddresses, rowsOfBody } from './import/import-addresses.ts'
import { renewLinks } from './renew-links.ts'

const { as } = useApp()
const nobody = 'f'.repeat(24)

test('a dwelling is read by anybody who is signed in, a building by staff', async () => {
  const { idOf } = await buildDistrict()
  const { buildingId, dwellings } = await buildBuilding({ gridId: idOf('010101(A)') })
  const { token: resident } = await buildResident()
  const { token: staff } = await buildStaff({ role: 'worker' })
  const dwellingId = dwellings[0]!.id
  expect(await as(resident).addresses.dwelling({ params: { dwellingId } })).toMatchObject({ room: '101', floor: 1 })
  expect(await refusalOf(as(resident).addresses.dwelling({ params: { dwellingId: nobody } }))).toBe('not_found')
  expect(await refusalOf(as(resident).addresses.building({ params: { buildingId } }))).toBe('forbidden')
  expect(await refusalOf(as(staff).addresses.building({ params: { buildingId: nobody } }))).toBe('not_found')
  const building = await as(staff).addresses.building({ params: { buildingId } })
  expect(building.path.map(({ code }) => code)).toEqual(['440308', '01', '0101', '010101(A)'])
})

test('a building’s dwellings come page by page, by floor and room', async () => {
  const { buildingId, dwellings } = await buildBuilding({ floors: 12, roomsPerFloor: 3 })
  const { token } = await buildResident()
  const read = (query: { cursor?: string; limit?: number }) =>
    as(token).addresses.dwellings({ params: { buildingId }, query })
  const found = []
  let cursor: string | undefined
  do {
    const page = await read({ limit: 10, cursor })
    found.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor)
  expect(found.map(({ id }) => id)).toEqual(dwellings.map(({ id }) => id))
  expect(found.at(-1)).toMatchObject({ room: '1203', floor: 12 })
  expect(await refusalOf(read({ cursor: '-1' }))).toBe('invalid_request')
  expect(await refusalOf(read({ limit: 501 }))).toBe('invalid_request')
  expect(await refusalOf(as(token).addresses.dwellings({ params: { buildingId: nobody }, query: {} }))).toBe(
    'not_found',
  )
})

/** The district anew with grids twice as wide: what the second grid held now lies in the first. */
const redrawn = () => ({
  datum: 'wgs84' as const,
  dryRun: false,
  validFrom: new Date('2021-01-01T00:00:00Z').toISOString(),
  collection: {
    type: 'FeatureCollection' as const,
    features: districtFeatures({ columns: 3, rows: 2, sideDegrees: 0.002 }),
  },
})

test('a new map moves buildings to the grid their point lies in, and keeps what was', async () => {
  const { middleOf, idOf } = await buildDistrict()
  const [moves, named] = [middleOf('010102(A)'), middleOf('010103(A)')]
  const row = (building: string, more: object) => ({
    dwellingCode: `${building}-101`,
    buildingCode: building,
    buildingName: building,
    road: '海山路18号',
    floor: 1,
    room: '101',
    ...more,
  })
  const rows = [
    row('POINT-1', moves),
    row('NAMED-1', { ...named, gridCode: '010103(A)' }),
    row('WORDS-1', { communityCode: '0101' }),
  ]
  await importAddresses(rowsOfBody(rows), { dryRun: false, datum: 'wgs84' })
  const links = async (code: string) => {
    const building = await Building.findOne({ code }).lean()
    return { ...building!, grids: building!.gridLinks.map(({ gridId }) => String(gridId)) }
  }
  expect((await links('POINT-1')).grids).toEqual([idOf('010102(A)')])
  await importGrids(redrawn())
  await Promise.all([renewLinks(), renewLinks()])
  const point = await links('POINT-1')
  expect(point.grids).toEqual([idOf('010101(A)'), idOf('010102(A)')])
  expect(String(point.gridId)).toBe(idOf('010101(A)'))
  expect((await links('NAMED-1')).grids).toEqual([idOf('010103(A)')])
  expect(await links('WORDS-1')).toMatchObject({ gridId: null, grids: [] })
  expect((await links('WORDS-1')).areaIds.map(String).at(-1)).toBe(idOf('0101'))

  await renewLinks()
  expect(await links('POINT-1')).toEqual(point)
  const { token } = await buildStaff({ role: 'worker' })
  const view = await as(token).addresses.building({ params: { buildingId: String(point._id) } })
  expect(view.gridLinks.map(({ grid }) => grid.code)).toEqual(['010101(A)', '010102(A)'])
  expect(view.gridLinks[0]!.validFrom > view.gridLinks[1]!.validFrom).toBe(true)
  const dwellings = await as(token).addresses.dwellings({ params: { buildingId: String(point._id) }, query: {} })
  const facts = (await dwellingsById([dwellings.items[0]!.id])).get(dwellings.items[0]!.id)
  expect(facts).toMatchObject({ gridId: idOf('010101(A)'), areaIds: expect.arrayContaining([idOf('010101(A)')]) })
})

test('the form of codes is read by staff and set by an administrator, as patterns that work', async () => {
  const { token: admin } = await buildStaff({ role: 'admin' })
  const { token: worker } = await buildStaff({ role: 'worker' })
  const { token: resident } = await buildResident()
  const body = { dwellingPattern: '^\\d{25}$', buildingPattern: '^\\d{19}$', source: '本市编码规则' }
  expect((await as(worker).addresses.form()).source).toContain('默认')
  expect(await refusalOf(as(resident).addresses.form())).toBe('forbidden')
  expect(await refusalOf(as(worker).addresses.setForm({ body }))).toBe('forbidden')
  expect(await refusalOf(as(admin).addresses.setForm({ body: { ...body, dwellingPattern: '(' } }))).toBe(
    'invalid_request',
  )
  expect(await refusalOf(as(admin).addresses.setForm({ body: { ...body, buildingPattern: '' } }))).toBe(
    'invalid_request',
  )
  expect(await as(admin).addresses.setForm({ body })).toEqual(body)
  expect(await as(worker).addresses.form()).toEqual(body)
})
