import { useDatabase } from '../../../test/app.ts'
import { buildReport, buildScene } from './build-report.ts'
import { listPage } from './list-page.ts'
import { Report } from './report.model.ts'
import { presentRows } from './report.presenter.ts'

useDatabase()

test('a page leaves the history behind, and its rows are the same as with it', async () => {
  const scene = await buildScene()
  await buildReport(scene)
  await buildReport(scene)
  const whole = await Report.find().sort({ submittedAt: -1, _id: -1 }).lean()
  expect(whole.map(({ history }) => history.length > 0)).toEqual([true, true])
  const order = { field: 'submittedAt', direction: -1 } as const
  const first = await listPage({}, order, { limit: 1 })
  const second = await listPage({}, order, { limit: 1, cursor: first.next! })
  const listed = [...first.reports, ...second.reports]
  expect(listed.map(({ history }) => history)).toEqual([[], []])
  expect(second.next).toBeNull()
  const actor = scene.resident.actor
  expect(await presentRows(actor, listed)).toEqual(await presentRows(actor, whole))
})
