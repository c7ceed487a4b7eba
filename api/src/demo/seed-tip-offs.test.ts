import { useApp } from '../../test/app.ts'
import { factIdOf, factOf } from '../features/tip-offs/fact-of.ts'
import { Report } from '../features/reports/report.model.ts'
import { demoPassword } from './demo-logins.ts'
import { seedDemo } from './seed-demo.ts'
import { seedTipOffs } from './seed-tip-offs.ts'
import { tipOffPlots } from './tip-offs/plots.ts'

const { as } = useApp()
const tokenOf = async (userName: string) =>
  (await as().accounts.signInStaff({ body: { userName, password: demoPassword } })).accessToken

test('the demo has tip-offs of every kind; a seeding cut off goes on and makes none twice', async () => {
  await seedDemo()
  let checks = 0
  await seedTipOffs(() => checks++ >= 5)
  await seedTipOffs()
  await seedTipOffs()
  expect(await Report.countDocuments({ kind: 'tip_off' })).toBe(tipOffPlots.length)
  expect(await Report.countDocuments({ kind: { $ne: 'tip_off' } })).toBe(0)

  const dispatcher = as(await tokenOf('dispatcher')).tipOffs
  const { items } = await dispatcher.desk({ query: { limit: 100 } })
  expect(items).toHaveLength(tipOffPlots.length)
  for (const [at, plot] of [...tipOffPlots].sort((a, b) => a.daysAgo - b.daysAgo).entries())
    expect(items[at]).toMatchObject({ text: plot.text, status: plot.end, outcome: plot.outcome ?? null })
  expect(items.filter(({ heldFor }) => heldFor.length > 0)).toHaveLength(1)
  expect(items.filter(({ penaltyFen }) => penaltyFen !== null)).toHaveLength(3)
  expect(items.filter(({ factSize }) => factSize === 3)).toHaveLength(3)
  const fact = await factOf(await factIdOf(items.find(({ factSize }) => factSize === 3)!.id))
  expect(fact.members.map(({ arrival }) => arrival)).toEqual(['first', 'supplement', 'late'])

  const [about] = (await dispatcher.desk({ query: { aboutStaff: 'true' } })).items
  expect(about).toMatchObject({ queue: { name: '区纪检监察' }, status: 'handling' })
  const inspector = as(await tokenOf('h-discipline')).tipOffs
  expect((await inspector.desk({ query: {} })).items.map(({ number }) => number)).toEqual([about!.number])
}, 300_000)
