import type { FileDeclaration } from '@huisheng/contract'
import { fakeCity } from '../fake/city'
import { buildDeclaration, dwelling, plate } from '../fake/declare'
import { NoAnswer, type Handlers } from '../fake/fake-api'
import { buildNotice, buildSession, idOf } from '../fake/samples'
import { behindWx } from './behind-wx'
import { newDevice } from './device'
import { launch } from './harness'
import { textOf, type Node } from './tree'

type App = Awaited<ReturnType<typeof launch>>
const running: App[] = []
jest.setTimeout(60_000)
afterEach(() => running.splice(0).forEach((app) => app.quit()))

const phone = {
  scanCode: () => ({ result: `https://site.example.test/d/${plate}` }),
  chooseMessageFile: () => ({ tempFiles: [{ path: 'http://tmp/lease.pdf', name: '租赁合同.pdf', size: 90_000 }] }),
  requestSubscribeMessage: () => ({ 'TMPL-1': 'accept' }),
}
const residentPhone = () => {
  const device = newDevice()
  device.storage.set('hs:session', buildSession())
  device.storage.set('hs:privacy', '2026-01-01')
  return device
}
const start = async (handlers: Handlers = {}, device = residentPhone()) => {
  const city = fakeCity(handlers)
  const app = await launch({ ...phone, ...behindWx(city) }, device)
  running.push(app)
  return { app, city, device }
}
const starting = (words: string) => (node: Node) =>
  String(node.attr.ariaLabel ?? '').startsWith(words) ||
  (node.attr.ariaRole === 'button' && textOf(node).startsWith(words))
const within = (name: string, node: Node | null): boolean =>
  node !== null && (String(node.attr.class ?? '').includes(name) || within(name, node.parent))
const inSheet = (words: string) => (node: Node) => within('sheet__panel', node) && textOf(node) === words

const person = async (app: App, documentNumber: string, name: string) => {
  await app.type('证件号码', documentNumber)
  await app.type('姓名', name)
  await app.tap(inSheet('填好了'))
}
const fill = async (app: App) => {
  await app.see('我的身份')
  await app.tap('承租人')
  await app.tap('入住申报')
  await app.see('住在这里的人')
  await app.tap(starting('本人'))
  await person(app, '440303199001010017', '林晓')
}

test('a tenant scans the plate, declares two people with a PDF, and reads how it goes', async () => {
  const { app, city } = await start()
  await app.open('pages/home/index')
  await app.tap('申报居住，搬来、续租、搬走，自己申报一次就好')
  expect(app.route()).toBe('packages/declare/pages/home/index')
  await app.tap('扫门牌二维码')
  await fill(app)
  expect(app.route()).toBe('packages/declare/pages/new/index')
  expect(city.called('addresses.plate')[0]?.params).toEqual({ plate })

  await app.tap('再添一位')
  await app.tap(inSheet('护照'))
  await person(app, 'E12345678', 'ANNA LEE')
  await app.see('ANNA LEE')
  await app.tap('聊天里的 PDF')
  await app.see('已上传')
  await app.tap('我已看过并同意《个人信息使用说明》')
  await app.tap('提交')
  await app.see('已经收到')
  expect(app.route()).toBe('packages/declare/pages/declaration/index')
  expect(city.called('declarations.file').map(({ body }) => body)).toMatchObject([
    {
      kind: 'move_in',
      dwellingId: dwelling.id,
      occupants: [{ name: '林晓' }, { name: 'ANNA LEE', documentKind: 'passport' }],
      attachmentIds: [idOf(6001)],
    },
  ])
  expect(app.device.files.kept.size).toBe(0)
  expect(app.device.storage.has('hs:declaration-drafts')).toBe(false)
  expect(Math.max(...app.setDataBytes)).toBeLessThan(64 * 1024)
})

test('what was typed without a network is there when the app is opened again, and makes one declaration', async () => {
  let down = true
  const handlers: Handlers = {
    'declarations.file': () => {
      if (down) throw new NoAnswer()
      return buildDeclaration({ id: idOf(5001) })
    },
  }
  const first = await start(handlers)
  await first.app.open(`packages/declare/pages/new/index?dwelling=${dwelling.id}`)
  await fill(first.app)
  await first.app.tap('我已看过并同意《个人信息使用说明》')
  await first.app.tap('提交')
  await first.app.see('填的都存在手机里')
  first.app.quit()

  down = false
  const again = await start(handlers, first.device)
  await again.app.open('packages/declare/pages/home/index')
  await again.app.tap('接着填')
  await again.app.see('接着上次没填完的')
  await again.app.tap('提交')
  await again.app.see('已经收到')
  const ids = [first, again].flatMap(({ city }) =>
    city.called('declarations.file').map(({ body }) => (body as FileDeclaration).submissionId),
  )
  expect(ids).toHaveLength(2)
  expect(new Set(ids).size).toBe(1)
})

test('a renewal takes two taps', async () => {
  const residence = { declarationId: idOf(5000), dwelling, people: 2, since: '2026-01-01', leaseUntil: '2026-12-31' }
  const { app, city } = await start({ 'declarations.residences': () => [residence] })
  await app.open('packages/declare/pages/home/index')
  await app.tap(starting('续租，'))
  await app.see('点确认即同意')
  await app.tap('确认续租到 2027年12月31日')
  await app.see('续租已申报')
  expect(city.called('declarations.renew')[0]?.body).toMatchObject({ until: '2027-12-31' })
})

test('signing out takes unsent declarations with it', async () => {
  const { app, device } = await start()
  await app.open(`packages/declare/pages/new/index?dwelling=${dwelling.id}`)
  await fill(app)
  expect(device.storage.get('hs:declaration-drafts')).toMatchObject([{ occupants: [{ name: '林晓' }] }])
  await app.open('pages/settings/index')
  await app.tap('退出登录')
  await app.tap('退出')
  expect(device.storage.has('hs:declaration-drafts')).toBe(false)
})

test('the notice of a declaration leads to it', async () => {
  const about = { noun: 'declaration', id: idOf(5000) } as const
  const { app } = await start({
    'notices.list': () => ({ items: [buildNotice(1, { title: '请答复上门时间', about })], next: null }),
  })
  await app.open('pages/notices/index')
  await app.tap('请答复上门时间')
  await app.see('已提交，等网格员核实')
  expect(app.route()).toBe('packages/declare/pages/declaration/index')
})
