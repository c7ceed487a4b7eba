import { refusalOf, useApp } from '../../../test/app.ts'
import { buildResident, buildStaff } from '../accounts/build-account.ts'
import { buildDistrict } from '../areas/build-area.ts'
import { buildOrganisation } from '../organisations/build-organisation.ts'
import { buildBuilding } from './build-dwellings.ts'

const { as } = useApp()
const nobody = 'f'.repeat(24)

const buildEstates = async () => {
  const { idOf } = await buildDistrict()
  const gridId = idOf('010101(A)')
  const house = (name: string, road: string) => buildBuilding({ gridId, name, road, floors: 12, roomsPerFloor: 4 })
  return {
    idOf,
    three: await house('悦海花园3栋', '海山路18号'),
    thirteen: await house('悦海花园13栋', '海山路18号'),
    a: await house('悦海花园A座', '海山路18号'),
    other: await house('碧桐苑3栋', '梧桐路6号'),
    farm: await buildBuilding({ gridId: idOf('010203(A)'), name: '三洲田农庄', road: '三洲田路1号' }),
  }
}

test.each([
  ['悦海花园3栋1203', '海山路18号悦海花园3栋1203室'],
  ['悦海花园3-1203', '海山路18号悦海花园3栋1203室'],
  ['悦海3－1203', '海山路18号悦海花园3栋1203室'],
  ['悦海花园 三栋 １２０３室', '海山路18号悦海花园3栋1203室'],
  ['海山18号悦海花园13栋12层1203', '海山路18号悦海花园13栋1203室'],
  ['悦海花园十三座1203房', '海山路18号悦海花园13栋1203室'],
  ['悦海A1203', '海山路18号悦海花园A座1203室'],
  ['悦海花园a座 1203', '海山路18号悦海花园A座1203室'],
  ['广东省深圳市测试区测试街道第1社区海山路18号悦海花园3栋1203室', '海山路18号悦海花园3栋1203室'],
  ['梧桐路6-3-1203', '梧桐路6号碧桐苑3栋1203室'],
  ['悦花园3栋1203', '海山路18号悦海花园3栋1203室'],
  ['三洲田101', '三洲田路1号三洲田农庄101室'],
])('%s is found first as it was meant', async (q, address) => {
  await buildEstates()
  const { token } = await buildResident()
  const [first] = await as(token).addresses.search({ query: { q } })
  expect(first?.address).toMatch(new RegExp(`${address}$`))
})

test('an abbreviation answers with all it may mean, and no more than twenty', async () => {
  const { three, other, farm } = await buildEstates()
  const { token } = await buildResident()
  const search = (q: string, more: object = {}) => as(token).addresses.search({ query: { q, ...more } })
  expect(
    (await search('3栋1203'))
      .slice(0, 2)
      .map(({ buildingId }) => buildingId)
      .sort(),
  ).toEqual([three.buildingId, other.buildingId].sort())
  expect((await search('海山18-1203')).filter(({ address }) => address.endsWith('1203室'))).toHaveLength(3)
  expect((await search('1203')).every(({ address }) => address.endsWith('1203室'))).toBe(true)
  expect(await search('1203')).toHaveLength(4)
  expect(await search('悦海花园')).toHaveLength(20)
  expect(await search('第1社区')).toHaveLength(20)
  expect((await search('第2社区1203')).every(({ buildingId }) => buildingId === farm.buildingId)).toBe(true)
  expect((await search('第2社区201'))[0]!.address).toMatch(/农庄201室$/)
  expect((await search('悦海花园3栋12')).every(({ address }) => address.includes('悦海花园3栋12'))).toBe(true)
  expect((await search('1203', { buildingId: other.buildingId })).map(({ buildingId }) => buildingId)).toEqual([
    other.buildingId,
  ])
  for (const q of ['不存在的地方', '.*', '$ne', '（）', '9999']) expect(await search(q)).toEqual([])
  const code = three.dwellings[5]!.code
  expect((await search(code)).map(({ id }) => id)).toEqual([three.dwellings[5]!.id])
})

test('a number counts for more where it stands as it was asked', async () => {
  await buildBuilding({ name: '悦海花园18期4栋', road: '海山路8号' })
  await buildBuilding({ name: '悦海花园4栋', road: '海山路18号' })
  const { token } = await buildResident()
  for (const q of ['海山路18号悦海花园', '海山18-101', '海山十八号'])
    expect((await as(token).addresses.search({ query: { q } }))[0]!.address).toContain('海山路18号悦海花园4栋')
})

test('a search within an organisation stays within its buildings, and is for its members', async () => {
  const { three } = await buildEstates()
  const { account, token } = await buildResident()
  const { organisationId } = await buildOrganisation({ buildingIds: [three.buildingId], member: String(account._id) })
  const search = (q: string, more: object = {}) => as(token).addresses.search({ query: { q, organisationId, ...more } })
  const found = await search('1203')
  expect(found.map(({ buildingId }) => buildingId)).toEqual([three.buildingId])
  expect(await search('梧桐路')).toEqual([])
  expect(await search('101', { buildingId: nobody })).toEqual([])
  const stranger = await buildResident({ phone: '13900000001' })
  expect(await refusalOf(as(stranger.token).addresses.search({ query: { q: '1203', organisationId } }))).toBe(
    'not_found',
  )
  const { token: staff } = await buildStaff({ role: 'admin' })
  expect(await refusalOf(as(staff).addresses.search({ query: { q: '1203', organisationId } }))).toBe('not_found')
})

test('what is no query is refused', async () => {
  const { token } = await buildResident()
  const search = (query: { q: string; buildingId?: string }) => refusalOf(as(token).addresses.search({ query }))
  expect(await search({ q: '  ' })).toBe('invalid_request')
  expect(await search({ q: 'x'.repeat(61) })).toBe('invalid_request')
  expect(await search({ q: '1203', buildingId: '$ne' })).toBe('invalid_request')
})

test('buildings are found by name, and listed by area for staff only', async () => {
  const { idOf, three, farm } = await buildEstates()
  const { token: resident } = await buildResident()
  const { token: staff } = await buildStaff({ role: 'worker' })
  const names = async (token: string, query: { q?: string; areaId?: string }) =>
    (await as(token).addresses.searchBuildings({ query })).items.map(({ name }) => name)
  expect((await names(resident, { q: '悦海3栋' }))[0]).toBe('悦海花园3栋')
  expect(await names(resident, {})).toEqual([])
  expect(await refusalOf(names(resident, { q: '悦海', areaId: idOf('0101') }))).toBe('forbidden')
  expect(await names(staff, { q: '悦海', areaId: idOf('0102') })).toEqual([])
  expect(await names(staff, { areaId: idOf('0102') })).toEqual(['三洲田农庄'])
  const first = await as(staff).addresses.searchBuildings({ query: { limit: 3 } })
  const second = await as(staff).addresses.searchBuildings({ query: { limit: 3, cursor: first.next! } })
  expect(first.items.length + second.items.length).toBe(5)
  expect(second.next).toBeNull()
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(5)
  expect(await refusalOf(as(staff).addresses.searchBuildings({ query: { cursor: 'abc' } }))).toBe('invalid_request')
  expect(three.buildingId).not.toBe(farm.buildingId)
})
