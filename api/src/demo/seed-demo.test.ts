import { useApp } from '../../test/app.ts'
import { demoLogins, demoPassword } from './demo-logins.ts'
import { seedDemo } from './seed-demo.ts'

const { as } = useApp()

test('every demo login works, the worker holds the home grid, and seeding again adds nothing', async () => {
  await seedDemo()
  for (const { userName, role } of demoLogins) {
    const { me } = await as().accounts.signInStaff({ body: { userName, password: demoPassword } })
    expect(me.role).toBe(role)
  }
  const { accessToken } = await as().accounts.signInStaff({ body: { userName: 'worker', password: demoPassword } })
  const mine = await as(accessToken).staffing.mine()
  expect(mine).toEqual([expect.objectContaining({ code: expect.stringMatching(/^020203\(/), as: 'worker' })])

  const card = await as().staffing.card({ params: { areaId: mine[0]!.id } })
  expect(card.path.map(({ name }) => name)).toEqual(['盐田区', '海山街道', '鹏湾社区'])
  expect(card.worker).not.toBeNull()
  expect(card.leader).not.toBeNull()

  const counts = async () => ({
    matters: (await as().catalogue.published()).length,
    grids: (await as().areas.outlines({ query: { level: 'grid' } })).features.length,
    communities: (await as().areas.outlines({ query: { level: 'community' } })).features.length,
    plates: (await as().areas.searchDoorPlates({ query: { q: '海山街道' } })).length,
  })
  const first = await counts()
  expect(first).toMatchObject({ grids: 282, communities: 22, plates: 10 })
  expect(first.matters).toBeGreaterThanOrEqual(40)
  await seedDemo()
  expect(await counts()).toEqual(first)
}, 60_000)
