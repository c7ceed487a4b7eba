import { dwelling } from '../fake/declare'
import { NoAnswer, type Handlers } from '../fake/fake-api'
import { fakeCity } from '../fake/city'
import { buildNotice, buildPhoto, idOf } from '../fake/samples'
import { staffSession } from '../fake/staff-city'
import { leadServer, pledgeServer, taskServer } from '../fake/verify'
import { behindWx } from './behind-wx'
import { newDevice } from './device'
import { launch } from './harness'
import { textOf, type Node } from './tree'

type App = Awaited<ReturnType<typeof launch>>
const running: App[] = []
jest.setTimeout(60_000)
afterEach(() => running.splice(0).forEach((app) => app.quit()))

const phone = {
  getLocation: () => ({ latitude: 22.5518, longitude: 114.2407, accuracy: 9 }),
  chooseMedia: () => ({ tempFiles: [{ tempFilePath: 'http://tmp/door.jpg', size: 2_000_000, fileType: 'image' }] }),
  scanCode: () => ({ result: 'https://site.example.test/d/YT-030304-3-1201.Ab12Cd34Ef56' }),
}
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
const card = (words: string) => (node: Node) => String(node.attr.ariaLabel ?? '').startsWith(words)
const within = (name: string, node: Node | null): boolean =>
  node !== null && (String(node.attr.class ?? '').includes(name) || within(name, node.parent))
const inSheet = (words: string) => (node: Node) => within('sheet__panel', node) && textOf(node) === words
/** Typed, and the form drawn with it: a button may wait for it. */
const write = async (app: App, label: string, value: string) => {
  await app.type(label, value)
  await app.find((node) => node.attr.ariaLabel === label && node.attr.value === value)
}
const verifyUrl = `packages/staff/pages/verify/index?id=${idOf(5000)}`

test('from the queue to the building, the room, and a verification with a correction, place and photo', async () => {
  const server = taskServer()
  const { app, city } = await start({ ...server.handlers, 'reports.queue': () => ({ items: [], next: null }) })
  await app.open('packages/staff/pages/queue/index')
  await app.tap(card('待核实的申报，2 份'))
  await app.tap(card('海涛花园 3 栋，2 份待核实，1 份已超期'))
  await app.see('12 层')
  await app.tap(card('1201，入住申报，2 人'))
  expect(app.route()).toBe('packages/staff/pages/verify/index')
  await app.see('人数可能超过每间 2 人')

  await app.tap('核实')
  await app.tap(inSheet('更正后属实'))
  await app.tap(inSheet('证件号码'))
  await write(app, '正确的证件号码', '440303199001010025')
  await write(app, '更正原因', '核对了证件原件')
  await app.tap(inSheet('加上这条更正'))
  await app.see('林*：证件号码应为 440303199001010025')
  await app.tap('添加照片')
  await app.see('1/9')
  await app.tap(inSheet('记下我的位置'))
  await app.see('已记下位置')
  await app.tap(inSheet('提交核实'))
  await app.see('核实结果')
  expect(city.called('declarations.verify').map(({ body }) => body)).toMatchObject([
    {
      outcome: 'corrected',
      corrections: [{ occupantKey: 'a', field: 'documentNumber', value: '440303199001010025' }],
      photoIds: [buildPhoto(1).id],
      place: { longitude: 114.2407, latitude: 22.5518, datum: 'gcj02' },
    },
  ])
  expect(app.device.files.kept.size).toBe(0)
  expect(app.device.storage.has('hs:visits')).toBe(false)
  expect(Math.max(...app.setDataBytes)).toBeLessThan(64 * 1024)
})

test('verified without a network, the app closed and opened again: it goes out once', async () => {
  const server = taskServer()
  let down = false
  const handlers = Object.fromEntries(
    Object.entries(server.handlers).map(([name, handler]) => [
      name,
      (call: unknown) => {
        if (down) throw new NoAnswer()
        return (handler as (call: unknown) => unknown)(call)
      },
    ]),
  ) as Handlers
  const first = await start(handlers)
  await first.app.open(`packages/staff/pages/tasks/index?building=${dwelling.buildingId}`)
  await first.app.see('12 层')
  for (let tries = 0; tries < 100 && first.city.called('declarations.detail').length === 0; tries++)
    await new Promise((done) => setTimeout(done, 20))
  down = true
  await first.app.tap(card('1201，入住申报，2 人'))
  await first.app.see('看到的是 今天')
  await first.app.tap('核实')
  await first.app.tap(inSheet('与申报一致'))
  await first.app.tap('添加照片')
  await first.app.see('1/9')
  await first.app.tap(inSheet('提交核实'))
  await first.app.see('等网络：已存在手机里，连上后自动发出')
  first.app.quit()

  down = false
  const again = await start(handlers, first.device)
  await again.app.open(verifyUrl)
  await again.app.see('核实结果')
  expect(server.task().verification?.outcome).toBe('matches')
  const ids = [first, again].flatMap(({ city }) =>
    city.called('declarations.verify').map(({ body }) => (body as { verificationId: string }).verificationId),
  )
  expect(new Set(ids).size).toBe(1)
  expect(again.app.device.storage.has('hs:visits')).toBe(false)
  expect(again.app.device.files.kept.size).toBe(0)
})

test('the pledge comes first, then what was asked for', async () => {
  const { app } = await start(pledgeServer(taskServer().handlers))
  await app.open(verifyUrl)
  await app.tap('阅读并签署')
  await app.see('我因工作需要查看居民的个人信息')
  await write(app, '写下您的姓名', '林晓岚')
  await app.tap('签署')
  await app.see('林*')
  expect(app.route()).toBe('packages/staff/pages/verify/index')
})

test('full data is gone once the page is left', async () => {
  const { app } = await start(taskServer().handlers)
  await app.open(verifyUrl)
  await app.tap('查看完整信息')
  await app.tap(inSheet('上门核对证件'))
  await app.find((node) => node.attr.ariaLabel === '为什么查看' && node.attr.value === '上门核对证件')
  await app.tap(inSheet('记录并查看'))
  await app.see('440303199001010017')
  await app.tap(card('查看林*的档案'))
  await app.see('4403**********0011')
  expect(app.text()).not.toContain('440303199001010017')
})

test('a plate scanned leads staff to the dwelling, and a lead is settled', async () => {
  const { app, city } = await start({ ...taskServer().handlers, ...leadServer().handlers })
  await app.open('packages/staff/pages/tasks/index')
  await app.tap('扫门牌看房屋档案')
  await app.see('有人居住，1 人')
  expect(app.route()).toBe('packages/staff/pages/dwelling/index')
  await app.open('packages/staff/pages/leads/index')
  await app.tap('写结果')
  await app.tap(inSheet('已排除'))
  await write(app, '看到的情况', '已从那边搬走')
  await app.tap(inSheet('写好了'))
  await app.see('没有要看的线索')
  expect(city.called('register.settleLead')).toHaveLength(1)
})

test('the notice of a new declaration leads staff to its task', async () => {
  const about = { noun: 'declaration', id: idOf(5000) } as const
  const { app } = await start({
    ...taskServer().handlers,
    'notices.list': () => ({ items: [buildNotice(1, { title: '有新的申报待核实', about })], next: null }),
  })
  await app.open('pages/notices/index')
  await app.tap('有新的申报待核实')
  await app.see('上门请留意')
  expect(app.route()).toBe('packages/staff/pages/verify/index')
})
