import { useApp } from '../../test/app.ts'
import { seedDemo } from './seed-demo.ts'
import { seedReports } from './seed-reports.ts'
import { demoPassword } from './demo-logins.ts'

const { as } = useApp()

test('demo', async () => {
  let t = performance.now()
  await seedDemo()
  console.log('seed', performance.now() - t)
  t = performance.now()
  await seedReports()
  console.log('reports', performance.now() - t)
  const { accessToken } = await as().accounts.signInStaff({ body: { userName: 'dispatcher', password: demoPassword } })
  console.log(await as(accessToken).reports.counts({ query: {} }))
  const w = await as().accounts.signInStaff({ body: { userName: 'worker', password: demoPassword } })
  const queue = await as(w.accessToken).reports.queue({ query: {} })
  console.log(queue.items.map((i) => [i.number, i.matterName, i.status, i.clock?.colour, i.submittedAt]))
  const detail = await as(w.accessToken).reports.detail({ params: { reportId: queue.items[0]!.id } })
  console.log(JSON.stringify(detail, null, 1).slice(0, 3000))
}, 200000)
