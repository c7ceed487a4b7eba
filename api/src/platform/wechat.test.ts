import { openidFor, startWechatStandIn } from '../stand-ins/wechat-stand-in.ts'
import { clock } from './clock.ts'
import { wechat } from './wechat.ts'
import { WechatError } from './wechat-error.ts'
import { wechatSettings } from './wechat-settings.ts'
import { fitTemplateData } from './wechat-template-data.ts'

const before = { ...wechatSettings }
const now = clock.now
let standIn: Awaited<ReturnType<typeof startWechatStandIn>>

beforeEach(async () => {
  standIn = await startWechatStandIn({ appId: 'wx-test', appSecret: 'its secret' })
  Object.assign(wechatSettings, { api: standIn.address, appId: 'wx-test', appSecret: 'its secret', timeoutMs: 5_000 })
})
afterEach(async () => {
  clock.now = now
  Object.assign(wechatSettings, before)
  await standIn.stop()
})

const reasonOf = async (promise: Promise<unknown>) => {
  const error: unknown = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  return error instanceof WechatError ? error.reason : error
}
const tokensAsked = () => standIn.calls().filter((path) => path === '/cgi-bin/stable_token').length
const message = (data: Record<string, string> = { thing1: '路灯不亮' }) => ({
  openid: openidFor('li'),
  templateId: 'T1',
  page: 'pages/report/index?id=1',
  data,
})

test('the same person has the same openid at every sign-in', async () => {
  expect(await wechat.openidOf('demo-li')).toBe(openidFor('li'))
  expect(await wechat.openidOf('demo-li')).toBe(await wechat.openidOf('demo-li'))
  expect(await wechat.openidOf('demo-wang')).not.toBe(openidFor('li'))
})

test.each([
  ['used-1', 'code_invalid'],
  ['made up', 'code_invalid'],
  ['often-1', 'too_often'],
  ['busy-1', 'unavailable'],
])('the code %s is refused as %s', async (code, reason) => {
  expect(await reasonOf(wechat.openidOf(code))).toBe(reason)
})

test('a busy answer is asked once more', async () => {
  expect(await wechat.openidOf('busy-once-li')).toBe(openidFor('li'))
  expect(standIn.calls()).toHaveLength(2)
})

test('an answer that does not come in time, a closed port and a missing address are all unavailable', async () => {
  wechatSettings.timeoutMs = 100
  expect(await reasonOf(wechat.openidOf('slow-1'))).toBe('unavailable')
  await standIn.stop()
  expect(await reasonOf(wechat.openidOf('demo-li'))).toBe('unavailable')
  wechatSettings.api = undefined
  expect(await reasonOf(wechat.openidOf('demo-li'))).toBe('unavailable')
})

test('a wrong app secret is rejected, not taken for a wrong code', async () => {
  wechatSettings.appSecret = 'another secret'
  expect(await reasonOf(wechat.openidOf('demo-li'))).toBe('rejected')
  expect(await reasonOf(wechat.phoneOf('phone-13812345678'))).toBe('rejected')
})

test('one access token serves many calls, also those that ask for it at once', async () => {
  await Promise.all(Array.from({ length: 5 }, () => wechat.phoneOf('phone-13812345678')))
  expect(await wechat.phoneOf('phone-13812345678')).toEqual({ phone: '13812345678', countryCode: '86' })
  expect(tokensAsked()).toBe(1)
})

test('the access token is renewed before it expires', async () => {
  await wechat.phoneOf('phone-13812345678')
  clock.now = () => new Date(Date.now() + (7200 - 299) * 1000)
  await wechat.phoneOf('phone-13812345678')
  expect(tokensAsked()).toBe(2)
})

test('a token that was replaced elsewhere is renewed once and the call made again', async () => {
  await wechat.phoneOf('phone-13812345678')
  standIn.replaceToken()
  expect((await wechat.phoneOf('phone-13812345678')).phone).toBe('13812345678')
  expect(tokensAsked()).toBe(2)
})

test('a token that is refused though it is the latest is replaced by force, once for all who ask', async () => {
  await wechat.phoneOf('phone-13812345678')
  standIn.spoilToken()
  await Promise.all([1, 2, 3].map(() => wechat.phoneOf('phone-13812345678')))
  expect(tokensAsked()).toBeLessThanOrEqual(5)
  expect((await wechat.phoneOf('phone-13812345678')).phone).toBe('13812345678')
})

test('a message reaches the person; one who refused is told apart from a bad request', async () => {
  await wechat.sendSubscription(message())
  expect(standIn.sent()).toEqual([
    { touser: openidFor('li'), templateId: 'T1', page: 'pages/report/index?id=1', data: { thing1: '路灯不亮' } },
  ])
  expect(await reasonOf(wechat.sendSubscription(message({ thing1: '长'.repeat(21) })))).toBe('rejected')
  expect(await reasonOf(wechat.sendSubscription({ ...message(), openid: 'nobody' }))).toBe('rejected')
  standIn.refuse(openidFor('li'))
  expect(await reasonOf(wechat.sendSubscription(message()))).toBe('not_subscribed')
  expect(standIn.sent()).toHaveLength(1)
})

test('whatever the words, fitted values are taken', async () => {
  const data = fitTemplateData({
    thing1: `第一行\n${'很长'.repeat(30)}`,
    thing2: '   ',
    phrase3: '已经立案处理了',
    character_string4: `案号 YT-2026-${'0'.repeat(40)}`,
    time5: new Date('2026-01-02T01:05:00Z'),
  })
  expect(data.thing1).toHaveLength(20)
  expect(data.phrase3).toBe('已经立案处')
  expect(data.time5).toBe('2026年1月2日 09:05')
  await wechat.sendSubscription(message(data))
  expect(standIn.sent()[0]?.data).toEqual(data)
})
