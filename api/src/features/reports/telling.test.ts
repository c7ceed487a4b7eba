import { useApp } from '../../../test/app.ts'
import { buildReport, buildScene, type Scene } from './build-report.ts'
import { Report } from './report.model.ts'
import { tellNews } from './telling.ts'

const { as } = useApp()
let scene: Scene
let params: { reportId: string }
beforeEach(async () => {
  scene = await buildScene()
  params = { reportId: String((await buildReport(scene))._id) }
})
type Name = 'resident' | 'neighbour' | 'worker' | 'leader' | 'checker' | 'handler'
const told = async (name: Name) => {
  const { items } = await as(scene[name].token).notices.list({ query: {} })
  return items.map(({ title, text }) => `${title}：${text}`).reverse()
}

test('the reporter hears each step once, the worker hears of the new case', async () => {
  await tellNews()
  await as(scene.worker.token).reports.claim({ params, body: {} })
  await tellNews()
  await tellNews()
  expect(await told('resident')).toEqual([
    expect.stringMatching(/新进展：垃圾满溢：已收到，案号 \d{12}；已自动受理立案；已派给网格0101网格员/),
    expect.stringContaining('网格员李网格已接单'),
  ])
  expect(await told('worker')).toEqual([expect.stringContaining('有新的工单')])
  expect(await told('neighbour')).toEqual([])
})

test('a note that comes before the telling does not swallow the news of the case', async () => {
  await as(scene.resident.token).reports.note({ params, body: { words: '现在更严重了' } })
  await tellNews()
  expect(await told('worker')).toEqual([expect.stringContaining('有新的工单')])
})

test('told twice at once, or again after a crash before it was noted, nobody hears twice', async () => {
  await Promise.all([tellNews(), tellNews(), tellNews()])
  await Report.updateMany({}, { $set: { toldSeq: 0, untold: true } })
  await tellNews()
  expect(await told('resident')).toHaveLength(1)
  expect(await told('worker')).toHaveLength(1)
})

test('a follower hears what the reporter hears, and nothing is left untold', async () => {
  await as(scene.neighbour.token).reports.follow({ params, body: {} })
  await as(scene.worker.token).reports.claim({ params, body: {} })
  await tellNews()
  expect((await told('neighbour')).at(-1)).toContain('已接单')
  expect(await Report.countDocuments({ untold: true })).toBe(0)
})

test('who withdraws is not told of it', async () => {
  await tellNews()
  await as(scene.resident.token).reports.withdraw({ params, body: { reason: '已经解决' } })
  await tellNews()
  expect(await told('resident')).toHaveLength(1)
})

test('telling makes a report findable by its words', async () => {
  const find = async (q: string) => (await as(scene.admin.token).reports.board({ query: { q } })).items.length
  expect(await find('垃圾桶')).toBe(0)
  await tellNews()
  expect([await find('垃圾桶'), await find('海山路口'), await find('路灯')]).toEqual([1, 1, 0])
})

test('of an emergency the leader hears as well', async () => {
  const urgent = await buildScene({ workType: 'emergency', code: '0901' })
  await buildReport(urgent, { matterCode: '0901' })
  await tellNews()
  const { items } = await as(urgent.leader.token).notices.list({ query: {} })
  expect(items[0]?.title).toBe('突发事件，请立即处置')
})
