import type { Handlers } from '../fake/fake-api'
import { NoAnswer } from '../fake/fake-api'
import { fakeCity } from '../fake/city'
import { buildNotice, buildPhoto, buildRow, idOf } from '../fake/samples'
import { buildCase, caseServer, staffSession } from '../fake/staff-city'
import { behindWx } from './behind-wx'
import { newDevice } from './device'
import { launch } from './harness'
import { textOf, type Node } from './tree'

type App = Awaited<ReturnType<typeof launch>>
const running: App[] = []
jest.setTimeout(30_000)
afterEach(() => running.splice(0).forEach((app) => app.quit()))

const phone = {
  getLocation: () => ({ latitude: 22.5518, longitude: 114.2407, accuracy: 9 }),
  chooseMedia: () => ({ tempFiles: [{ tempFilePath: 'http://tmp/after.jpg', size: 2_000_000, fileType: 'image' }] }),
}

/** A telephone whose owner, the worker of the grid, has signed in and agreed before. */
const staffPhone = () => {
  const device = newDevice()
  device.storage.set('hs:session', staffSession())
  device.storage.set('hs:privacy', '2026-01-01')
  return device
}
const start = async (handlers: Handlers, device = staffPhone()) => {
  const city = fakeCity(handlers)
  const app = await launch({ ...phone, ...behindWx(city) }, device)
  running.push(app)
  return { app, city, device }
}
const field = (label: string) => (node: Node) => /^wx-(input|textarea)$/.test(node.tag) && node.attr.ariaLabel === label
const card = (words: string) => (node: Node) => String(node.attr.ariaLabel ?? '').startsWith(words)
const inSheet = (node: Node | null): boolean =>
  node !== null && (String(node.attr.class ?? '').includes('sheet__actions') || inSheet(node.parent))
/** The button at the foot of the form, not the one on the page that opened it. */
const send = (words: string) => (node: Node) => inSheet(node) && textOf(node) === words

test('a worker finds the case in the queue, claims it, goes there and resolves it with a photo', async () => {
  const server = caseServer()
  const { app, city } = await start(server.handlers)
  await app.open('pages/settings/index')
  await app.tap('我的工单')
  expect(app.route()).toBe('packages/staff/pages/queue/index')
  await app.see('按时 · 还剩 3 小时')
  await app.tap(card('路灯不亮，按时 · 还剩 3 小时，已派遣'))
  expect(app.route()).toBe('packages/staff/pages/report/index')
  await app.see('还没有人接单')

  await app.tap('导航去这里')
  const shown = app.calls.find(({ api }) => api === 'openLocation')?.options
  expect(shown?.longitude).toBeCloseTo(114.2407, 3)
  expect(shown?.latitude).toBeCloseTo(22.5518, 3)

  await app.tap('接单')
  await app.see('已接单，开始处理吧')
  await app.tap('办结反馈')
  await app.tap('已解决')
  await app.type('给上报人的话', '已换上新灯，今晚能亮')
  await app.tap('添加照片')
  await app.see('1/9')
  await app.tap(send('办结反馈'))
  await app.see('已反馈，等待核查')
  expect(city.called('reports.claim')).toHaveLength(1)
  expect(city.called('reports.resolve').map(({ body }) => body)).toEqual([
    { outcome: 'fixed', words: '已换上新灯，今晚能亮', photoIds: [buildPhoto(1).id] },
  ])
  expect(app.device.files.kept.size).toBe(0)
  expect(app.device.storage.get('hs:deeds')).toEqual({})
})

test('what was typed without a network is there when the app is opened again', async () => {
  let down = true
  const server = caseServer()
  const through = server.handlers['reports.return']!
  const handlers: Handlers = {
    ...server.handlers,
    'reports.return': (call) => {
      if (down) throw new NoAnswer()
      return through(call)
    },
  }
  const url = `packages/staff/pages/report/index?id=${idOf(1000)}`
  const first = await start(handlers)
  await first.app.open(url)
  await first.app.tap('退回')
  await first.app.type('为什么退回', '应由市政处理')
  await first.app.tap(send('退回'))
  await first.app.see('网络不通，请检查网络后重试')
  first.app.quit()

  down = false
  const again = await start(handlers, first.device)
  await again.app.open(url)
  await again.app.tap('退回')
  await again.app.see('接着上次没写完的')
  expect((await again.app.find(field('为什么退回'))).attr.value).toBe('应由市政处理')
  await again.app.tap(send('退回'))
  await again.app.see('已退回派遣员')
  expect(server.report().history.at(-1)).toMatchObject({ action: 'return', words: '应由市政处理' })
})

test('overtaken by another, the worker is told and keeps the words', async () => {
  const server = caseServer()
  const { app, city } = await start(server.handlers)
  await app.open(`packages/staff/pages/report/index?id=${idOf(1000)}`)
  await app.tap('退回')
  await app.type('为什么退回', '不在我们网格')
  server.takenBy('周启明')
  await app.tap(send('退回'))
  await app.see('这件事刚刚有了变化：网格员周启明已接单，正在处理')
  expect((await app.find(field('为什么退回'))).attr.value).toBe('不在我们网格')
  await app.tap(send('退回'))
  expect(city.called('reports.return')).toHaveLength(1)
})

test('the notice of a new case leads staff to the case', async () => {
  const server = caseServer()
  const { app } = await start({
    ...server.handlers,
    'notices.list': () => ({ items: [buildNotice(1, { title: '有新的工单' })], next: null }),
  })
  await app.open('pages/notices/index')
  await app.tap('有新的工单')
  await app.see('还没有人接单')
  expect(app.route()).toBe('packages/staff/pages/report/index')
})

test('a long queue puts little on the view layer at once', async () => {
  const rows = Array.from({ length: 100 }, (_, n) =>
    buildRow({ ...buildCase(), id: idOf(2000 + n), matterName: `第 ${n + 1} 件` }),
  )
  const { app } = await start({
    'reports.queue': ({ query }) => ({ items: query.scope === 'mine' ? [] : rows, next: null }),
  })
  await app.open('packages/staff/pages/queue/index')
  await app.see('第 20 件')
  expect(app.text()).not.toContain('第 21 件')
  await app.tell('onReachBottom')
  await app.see('第 40 件')
  expect(Math.max(...app.setDataBytes)).toBeLessThan(64 * 1024)
})
