import { generateKeyPairSync } from 'node:crypto'
import { payForShow } from '../stand-ins/pay-for-show.ts'
import type { Mishap } from '../stand-ins/wechat-pay-stand-in.ts'
import { clock } from './clock.ts'
import { wechatPay } from './wechat-pay.ts'
import { WechatPayError } from './wechat-pay-error.ts'
import { canTransfer, wechatPaySettings } from './wechat-pay-settings.ts'

const before = { ...wechatPaySettings }
const now = clock.now
let standIn: Awaited<ReturnType<typeof payForShow>>['standIn']

beforeEach(async () => {
  const show = await payForShow()
  standIn = show.standIn
  Object.assign(wechatPaySettings, show.settings)
})
afterEach(async () => {
  clock.now = now
  Object.assign(wechatPaySettings, before)
  await standIn.stop()
})

const reasonOf = async (promise: Promise<unknown>) => {
  const error: unknown = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  return error instanceof WechatPayError ? error.reason : error
}
const wanted = { number: 'ZF20260001', openid: 'oPayee', name: '王小明', amountFen: 5_000, remark: '举报奖励' }
const stranger = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })

test('a transfer is started, waits for its payee and is found under its number with what became of it', async () => {
  expect(await wechatPay.transferOf(wanted.number)).toBeNull()
  const started = await wechatPay.transfer(wanted)
  expect(started).toMatchObject({ state: 'WAIT_USER_CONFIRM', packageInfo: expect.stringContaining(started.billNo) })
  expect(standIn.bills()).toMatchObject([{ ...wanted, state: 'WAIT_USER_CONFIRM' }])
  standIn.settle(wanted.number, 'SUCCESS')
  expect(await wechatPay.transferOf(wanted.number)).toMatchObject({ state: 'SUCCESS', amountFen: 5_000 })
  standIn.settle(wanted.number, 'FAIL', 'ACCOUNT_FROZEN')
  expect(await wechatPay.transferOf(wanted.number)).toMatchObject({ state: 'FAIL', failReason: 'ACCOUNT_FROZEN' })
})

test('the same number is one transfer, and never one of another amount, payee or name', async () => {
  const { billNo } = await wechatPay.transfer(wanted)
  expect((await wechatPay.transfer(wanted)).billNo).toBe(billNo)
  for (const other of [{ amountFen: 5_001 }, { openid: 'oOther' }, { name: '别人' }])
    expect(await reasonOf(wechatPay.transfer({ ...wanted, ...other }))).toBe('refused')
  expect(standIn.bills()).toHaveLength(1)
})

test.each<[Mishap, string]>([
  ['PARAM_ERROR', 'refused'],
  ['INVALID_REQUEST', 'refused'],
  ['NOT_ENOUGH', 'later'],
  ['FREQUENCY_LIMIT_EXCEED', 'later'],
  ['SYSTEM_ERROR', 'later'],
  ['NO_AUTH', 'not_ours'],
  ['SIGN_ERROR', 'not_ours'],
  ['lost', 'unavailable'],
  ['forged', 'unavailable'],
])('%s is told as %s, and the same request sent again makes one transfer', async (mishap, reason) => {
  standIn.meet(mishap)
  expect(await reasonOf(wechatPay.transfer(wanted))).toBe(reason)
  await wechatPay.transfer(wanted)
  expect(standIn.bills()).toHaveLength(1)
})

test('a request that arrives twice is one transfer', async () => {
  standIn.meet('doubled')
  await wechatPay.transfer(wanted)
  expect(standIn.arrivals()).toBe(2)
  expect(standIn.bills()).toHaveLength(1)
})

test('an answer is believed only under the key of WeChat Pay, and only while it is new', async () => {
  const { platformKey } = wechatPaySettings
  wechatPaySettings.platformSerial = 'PUB_KEY_ID_other'
  expect(await reasonOf(wechatPay.transferOf('any'))).toBe('unavailable')
  wechatPaySettings.platformSerial = 'PUB_KEY_ID_0000000001'
  wechatPaySettings.platformKey = stranger().publicKey
  expect(await reasonOf(wechatPay.transferOf('any'))).toBe('unavailable')
  wechatPaySettings.platformKey = platformKey
  /** Asked and taken in time, but the answer comes more than five minutes after it was signed. */
  const seconds = [0, -200, -200, 200]
  clock.now = () => new Date(Date.now() + seconds.shift()! * 1000)
  expect(await reasonOf(wechatPay.transferOf('any'))).toBe('unavailable')
})

test('who signs with another key is refused as not ours', async () => {
  wechatPaySettings.privateKey = stranger().privateKey
  expect(await reasonOf(wechatPay.transfer(wanted))).toBe('not_ours')
  expect(standIn.bills()).toEqual([])
})

test('no answer in time, a closed port and missing settings are all unavailable', async () => {
  wechatPaySettings.timeoutMs = 100
  standIn.meet('hang')
  expect(await reasonOf(wechatPay.transfer(wanted))).toBe('unavailable')
  await standIn.stop()
  expect(await reasonOf(wechatPay.transfer(wanted))).toBe('unavailable')
  wechatPaySettings.privateKey = undefined
  expect(canTransfer()).toBe(false)
  expect(await reasonOf(wechatPay.transferOf('any'))).toBe('unavailable')
})

test('the name goes sealed, and not at all where WeChat Pay takes none', async () => {
  await wechatPay.transfer({ ...wanted, number: 'ZF1', amountFen: 29 })
  await wechatPay.transfer({ ...wanted, number: 'ZF2', amountFen: 200_000 })
  expect(standIn.bills().map(({ name }) => name)).toEqual([null, '王小明'])
})
