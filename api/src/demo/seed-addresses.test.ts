import { useApp } from '../../test/app.ts'
import { buildResident, buildStaff } from '../features/accounts/build-account.ts'
import { seedAddresses } from './seed-addresses.ts'
import { seedAreas } from './seed-areas.ts'

const { as } = useApp()

test('the demo has homes in every grid of the home community, and seeding them again adds nothing', async () => {
  const areas = await seedAreas()
  await seedAddresses(areas)
  const { token } = await buildStaff({ role: 'worker' })
  const all = async () => {
    const { items } = await as(token).addresses.searchBuildings({
      query: { areaId: areas.get('0202')!.id, limit: 100 },
    })
    return Promise.all(items.map(({ id }) => as(token).addresses.building({ params: { buildingId: id } })))
  }
  const buildings = await all()
  expect(buildings.length).toBeGreaterThanOrEqual(50)
  const homeGrids = [...areas.values()].filter(({ code }) => code.length > 4 && code.startsWith('0202'))
  expect(new Set(buildings.map(({ path }) => path.at(-1)!.code)).size).toBe(homeGrids.length)
  expect(buildings.every(({ gridLinks }) => gridLinks.length === 1 && gridLinks[0]!.by === 'point')).toBe(true)
  expect(buildings.reduce((sum, { dwellings }) => sum + dwellings, 0)).toBeGreaterThan(1_300)

  const resident = await buildResident()
  const [first] = await as(resident.token).addresses.search({ query: { q: '悦海花园3-1203' } })
  expect(first!.address).toBe('盐田区海山街道鹏湾社区海山路18号悦海花园3栋1203室')

  await seedAddresses(areas)
  expect(await all()).toEqual(buildings)
}, 60_000)
