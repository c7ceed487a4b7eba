import { useApp } from '../../test/app.ts'
import { buildStaff } from '../features/accounts/build-account.ts'
import { Declaration } from '../features/declarations/declaration.model.ts'
import { Entry, open } from '../features/register/entry.model.ts'
import { Lead } from '../features/register/leads/lead.model.ts'
import { DemoRecord } from './demo-record.model.ts'
import { planDemo, seedResidents } from './seed-residents.ts'
import { seedDemo } from './seed-demo.ts'
import { gatherCast } from './stories/cast.ts'

const { as } = useApp()

test('the demo’s homes have about 900 people; a seeding cut off twice goes on and makes nobody twice', async () => {
  await seedDemo()
  let checks = 0
  await seedResidents(() => checks++ >= 5)
  expect((await DemoRecord.findOne().lean())!.residentsTold).toBe(40)
  // As after a crash in the middle: what was told last does not count as told.
  await DemoRecord.updateOne({}, { $set: { residentsTold: 24 } })
  await seedResidents(() => checks++ >= 9)
  expect(await Declaration.countDocuments()).toBe(48)
  const steps = await planDemo(await gatherCast(), (await DemoRecord.findOne().lean())!.residentsFrom!)
  const people = (some: typeof steps) =>
    some.reduce((sum, { content: { occupants = [], leaving = [] } }) => sum + occupants.length - leaving.length, 0)
  expect(await Entry.countDocuments(open)).toBe(people(steps.slice(0, 48)))
  expect(people(steps)).toBeGreaterThan(800)
  expect(people(steps)).toBeLessThan(1_000)

  await DemoRecord.updateOne({}, { $set: { residentsTold: steps.length - 20 } })
  await seedResidents()
  await seedResidents()
  expect(await Declaration.countDocuments()).toBe(68)
  expect(await Declaration.countDocuments({ status: 'submitted' })).toBe(12)
  expect(await Declaration.countDocuments({ unapplied: true })).toBe(0)
  const { token } = await buildStaff({ role: 'admin' })
  const counts = await as(token).register.counts({ query: {} })
  const living = await Entry.countDocuments(open)
  expect(counts.reduce((sum, each) => sum + each.people, 0)).toBe(living)
  expect(await Lead.countDocuments({ open: false })).toBeGreaterThan(0)
}, 120_000)
