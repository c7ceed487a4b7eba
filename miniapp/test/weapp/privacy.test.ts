import type { PrivacyRequestView } from '@huisheng/contract'
import { fakeCity } from '../fake/city'
import type { Handlers } from '../fake/fake-api'
import { ago, buildSession, idOf } from '../fake/samples'
import { behindWx } from './behind-wx'
import { newDevice } from './device'
import { launch } from './harness'

type App = Awaited<ReturnType<typeof launch>>
const running: App[] = []
jest.setTimeout(60_000)
afterEach(() => running.splice(0).forEach((app) => app.quit()))

const answered: PrivacyRequestView = {
  id: idOf(8100),
  number: 'GR20261122001',
  kind: 'delete',
  status: 'refused',
  askedAt: ago(2),
  dueAt: ago(-300),
  words: '请删除我的居住信息',
  answer: '您仍登记在住',
  answeredAt: ago(1),
  answeredByName: '石工作',
  effects: [{ what: '居住登记', done: false, why: '在住期间依法登记' }],
  personId: null,
  askedByMasked: '林*',
  canAnswer: false,
}

const start = async (handlers: Handlers) => {
  const device = newDevice()
  device.storage.set('hs:session', buildSession())
  device.storage.set('hs:privacy', '2026-01-01')
  const city = fakeCity(handlers)
  const app = await launch(behindWx(city), device)
  running.push(app)
  return { app, city }
}

test('the person reads who looked and why, and asks for a deletion that is answered with its reason', async () => {
  let asked = false
  const { app, city } = await start({
    'privacy.accesses': () => ({
      items: [{ at: ago(1), by: '魏网格（网格员）', action: '查看完整信息', what: '居住申报', reason: '上门核对证件' }],
      next: null,
    }),
    'privacy.myRequests': () => ({ items: asked ? [answered] : [], next: null }),
    'privacy.ask': () => {
      asked = true
      return { ...answered, status: 'open', answer: null, effects: [] }
    },
  })
  await app.open('pages/settings/index')
  await app.tap('我的个人信息')
  expect(app.route()).toBe('packages/privacy/pages/home/index')
  await app.see('魏网格（网格员）')
  await app.see('原因：上门核对证件')
  await app.tap('副本与更正')
  await app.tap('删除我的信息')
  await app.type('您的要求', '请删除我的居住信息')
  await app.tap('提交')
  await app.see('不能办理')
  await app.see('居住登记：保留，在住期间依法登记')
  expect(city.called('privacy.ask')).toMatchObject([{ body: { kind: 'delete', words: '请删除我的居住信息' } }])
})
