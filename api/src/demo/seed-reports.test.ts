import { ReportStatus } from '@huisheng/contract'
import { useApp } from '../../test/app.ts'
import { clock } from '../platform/clock.ts'
import { atMoment } from './at-moment.ts'
import { demoPassword } from './demo-logins.ts'
import { DemoRecord } from './demo-record.model.ts'
import { seedDemo } from './seed-demo.ts'
import { seedReports } from './seed-reports.ts'

const { as, call } = useApp()
const stories = 200

const tokenOf = async (userName: string) =>
  (await as().accounts.signInStaff({ body: { userName, password: demoPassword } })).accessToken

test('a moment of the past is seen only by the work that is done in it', async () => {
  const then = new Date('2026-01-01T00:00:00Z')
  const [inside, outside] = await Promise.all([
    atMoment(then, async () => {
      await new Promise((resolve) => setImmediate(resolve))
      return clock.now()
    }),
    Promise.resolve().then(() => clock.now()),
  ])
  expect(inside).toEqual(then)
  expect(outside.getTime()).toBeGreaterThan(then.getTime())
})

test('the demo has 200 reports in every state; a seeding cut off twice goes on and makes none twice', async () => {
  await seedDemo()
  let checks = 0
  await seedReports(() => checks++ >= 40)
  expect((await DemoRecord.findOne().lean())!.storiesTold).toBe(40)
  // As after a crash in the middle of a story: its report is there, but it does not count as told.
  await DemoRecord.updateOne({}, { $set: { storiesTold: 39 } })
  await seedReports()
  await seedReports()

  const dispatcher = await tokenOf('dispatcher')
  const { byStatus, atDesk } = await as(dispatcher).reports.counts({ query: {} })
  expect(Object.values(byStatus).reduce((sum, count) => sum + count, 0)).toBe(stories)
  for (const status of ReportStatus.options) expect(byStatus[status]).toBeGreaterThan(0)
  expect(atDesk).toBeGreaterThan(5)
  const red = await as(dispatcher).reports.board({ query: { colour: 'red' } })
  expect(red.items.length).toBeGreaterThan(2)

  const worker = await tokenOf('worker')
  const queue = await as(worker).reports.queue({ query: {} })
  expect(queue.items.length).toBeGreaterThan(2)
  const closed = await as(dispatcher).reports.board({ query: { status: 'closed', limit: 100 } })
  const views = await Promise.all(
    closed.items.map(({ id }) => as(dispatcher).reports.detail({ params: { reportId: id } })),
  )
  expect(views.filter(({ rating }) => rating).length).toBeGreaterThan(30)
  expect(views.some(({ reopenings }) => reopenings > 0)).toBe(true)
  for (const { history, historyIntact, submittedAt } of views) {
    expect(historyIntact).toBe(true)
    expect(history[0]!.at).toBe(submittedAt)
    for (const [at, entry] of history.entries())
      if (at > 0) expect(Date.parse(entry.at)).toBeGreaterThanOrEqual(Date.parse(history[at - 1]!.at))
    expect(Date.parse(history.at(-1)!.at)).toBeLessThan(Date.now())
  }
  const withPlace = views.flatMap(({ photos }) => photos).filter(({ takenWgs84 }) => takenWgs84)
  expect(withPlace.length).toBeGreaterThan(5)
  const photo = await call(withPlace[0]!.thumbnailUrl.replace('/api/v1', ''))
  expect([photo.status, photo.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
}, 300_000)
