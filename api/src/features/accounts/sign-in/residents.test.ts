import { randomBytes } from 'node:crypto'
import { refusalOf, useApp } from '../../../../test/app.ts'
import { env } from '../../../env.ts'
import { clock } from '../../../platform/clock.ts'
import { resealPersonal } from '../../../platform/reseal-personal.ts'
import { smsSettings } from '../../../platform/sms-settings.ts'
import { openidFor } from '../../../stand-ins/wechat-stand-in.ts'
import { startStandIns } from '../../../stand-ins/start-stand-ins.ts'
import { Account } from '../account.model.ts'
import { buildResident, buildStaff } from '../build-account.ts'
import { PhoneCode } from './phone-code.model.ts'

jest.setTimeout(30_000)
const { as } = useApp()
const now = clock.now
const later = (ms: number) => (clock.now = () => new Date(Date.now() + ms))
let standIns: Awaited<ReturnType<typeof startStandIns>>
beforeAll(async () => {
  standIns = await startStandIns()
})
const keys = env.PERSONAL_KEYS
afterEach(() => {
  clock.now = now
  env.DEMO = false
  env.PERSONAL_KEYS = keys
})
afterAll(() => standIns.stop())

const phone = '13812345678'
const sendCode = (to = phone) => as().accounts.sendPhoneCode({ body: { phone: to } })
const lastCode = (to = phone) => standIns.smsSent().findLast((sent) => sent.phone === to)?.params[0] ?? ''
const signIn = (code: string, from = phone) => as().accounts.signInByPhone({ body: { phone: from, code } })
const wrong = (code: string) => (code === '000000' ? '111111' : '000000')
const byWechat = (code: string) => as().accounts.signInByWechat({ body: { code } })

describe('by WeChat', () => {
  test('the same person comes back to the same account, also when both calls come at once', async () => {
    const sessions = await Promise.all([byWechat('demo-li'), byWechat('demo-li'), byWechat('demo-li')])
    expect(new Set(sessions.map(({ me }) => me.id)).size).toBe(1)
    expect(sessions[0]?.me).toMatchObject({ role: 'resident', phoneMasked: null, privacyVersion: null })
    expect((await byWechat('demo-wang')).me.id).not.toBe(sessions[0]?.me.id)
  })

  test.each([
    ['made up', 'wechat_refused'],
    ['used-1', 'wechat_refused'],
    ['often-1', 'too_many_requests'],
    ['busy-1', 'upstream_unavailable'],
  ])('the code %s is refused as %s and leaves no account', async (code, refusal) => {
    expect(await refusalOf(byWechat(code))).toBe(refusal)
    expect(await Account.countDocuments()).toBe(0)
  })
})

describe('by phone', () => {
  test('a code opens one account, once', async () => {
    expect(await sendCode()).toEqual({ retryAfterSeconds: 60, expiresInSeconds: 300, demoCode: null })
    const session = await signIn(lastCode())
    expect(session.me).toMatchObject({ role: 'resident', phoneMasked: '138****5678' })
    expect(await refusalOf(signIn(lastCode()))).toBe('wrong_code')
    later(61_000)
    await sendCode()
    expect((await signIn(lastCode())).me.id).toBe(session.me.id)
  })

  test('the same right code five times at once signs in once', async () => {
    await sendCode()
    const results = await Promise.allSettled(Array.from({ length: 5 }, () => signIn(lastCode())))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('after five wrong tries, also at once, the right code is worth nothing', async () => {
    await sendCode()
    const code = lastCode()
    const refusals = await Promise.all(Array.from({ length: 5 }, () => refusalOf(signIn(wrong(code)))))
    expect(refusals).toEqual(Array.from({ length: 5 }, () => 'wrong_code'))
    expect(await refusalOf(signIn(code))).toBe('wrong_code')
    expect(await Account.countDocuments()).toBe(0)
  })

  test('four wrong tries still leave one', async () => {
    await sendCode()
    for (let tries = 0; tries < 4; tries += 1) await refusalOf(signIn(wrong(lastCode())))
    expect((await signIn(lastCode())).me.role).toBe('resident')
  })

  test('a code is over after five minutes, and another phone cannot use it', async () => {
    await sendCode()
    expect(await refusalOf(signIn(lastCode(), '13912345678'))).toBe('wrong_code')
    later(300_001)
    expect(await refusalOf(signIn(lastCode()))).toBe('wrong_code')
  })

  test('one code a minute, also when asked for at once', async () => {
    const results = await Promise.allSettled(Array.from({ length: 6 }, () => sendCode()))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(sendCode()).rejects.toMatchObject({
      problem: { code: 'too_many_requests', retryAfterSeconds: expect.closeTo(60, -1) },
    })
  })

  test('ten codes a day, and a new day begins in Shanghai', async () => {
    const tomorrow = new Date(Date.now() + 32 * 3600_000).toISOString().slice(0, 10)
    const morning = Date.parse(`${tomorrow}T08:00:00+08:00`)
    const at = (minutes: number) => (clock.now = () => new Date(morning + minutes * 60_000))
    for (let sent = 0; sent < 10; sent += 1) {
      at(sent * 2)
      await sendCode()
    }
    at(60)
    await expect(sendCode()).rejects.toMatchObject({
      problem: { code: 'too_many_requests', retryAfterSeconds: 15 * 3600 },
    })
    at(16 * 60)
    expect((await sendCode()).retryAfterSeconds).toBe(60)
  })

  test('nothing in the answer or the time limits tells a known phone from an unknown one', async () => {
    await buildResident({ phone })
    expect(await sendCode()).toEqual(await sendCode('13712345678'))
    expect(await refusalOf(signIn(wrong(lastCode())))).toBe('wrong_code')
    expect(await refusalOf(signIn(wrong(lastCode('13712345678')), '13712345678'))).toBe('wrong_code')
    expect(await refusalOf(signIn('123456', '13612345678'))).toBe('wrong_code')
  })

  test('the code is shown only in the demo, and only while nothing is really sent', async () => {
    env.DEMO = true
    expect((await sendCode()).demoCode).toBe(lastCode())
    smsSettings.isStandIn = false
    try {
      expect((await sendCode('13712345678')).demoCode).toBeNull()
    } finally {
      smsSettings.isStandIn = true
    }
  })

  test('when the operator fails the person is told, and for a number it limits, to wait', async () => {
    expect(await refusalOf(sendCode('13900000003'))).toBe('upstream_unavailable')
    expect(await refusalOf(sendCode('13900000001'))).toBe('too_many_requests')
  })

  test('phones and codes are kept unreadable', async () => {
    await sendCode()
    const code = lastCode()
    const codes = JSON.stringify(await PhoneCode.find().lean())
    await signIn(code)
    const accounts = JSON.stringify(await Account.find().lean())
    expect(codes).not.toContain(code)
    expect(codes + accounts).not.toContain(phone)
  })

  test.each([
    ['12345', '123456'],
    ['13812345678', '12345'],
    [{ $gt: '' }, '123456'],
    ['13812345678', { $ne: null }],
  ])('%j with the code %j is malformed', async (from, code) => {
    expect(await refusalOf(signIn(code as string, from as string))).toBe('invalid_request')
  })
})

describe('a bound phone', () => {
  test('makes WeChat and the web one account', async () => {
    const { accessToken, me } = await byWechat('demo-li')
    const bind = () => as(accessToken).accounts.bindPhone({ body: { code: `phone-${phone}` } })
    expect((await bind()).phoneMasked).toBe('138****5678')
    expect((await bind()).phoneMasked).toBe('138****5678')
    await sendCode()
    expect((await signIn(lastCode())).me.id).toBe(me.id)
    expect((await Account.findById(me.id).lean())?.openid).toBe(openidFor('li'))
  })

  test('is found and kept unique while keys change, and follows to the new key', async () => {
    const { actor } = await buildResident({ phone })
    env.PERSONAL_KEYS = `next:${randomBytes(32).toString('base64url')},${keys}`
    const { accessToken } = await byWechat('demo-li')
    expect(await refusalOf(as(accessToken).accounts.bindPhone({ body: { code: `phone-${phone}` } }))).toBe(
      'already_exists',
    )
    await sendCode()
    expect((await signIn(lastCode())).me.id).toBe(actor.id)
    expect(await resealPersonal()).toEqual({ resealed: 2, left: 0 })
    env.PERSONAL_KEYS = env.PERSONAL_KEYS.split(',')[0]
    later(61_000)
    await sendCode()
    expect((await signIn(lastCode())).me).toMatchObject({ id: actor.id, phoneMasked: '138****5678' })
  })

  test('under a key that is lost is not shown as none: the service is unavailable', async () => {
    const { token } = await buildResident({ phone })
    env.PERSONAL_KEYS = `next:${randomBytes(32).toString('base64url')}`
    expect(await refusalOf(as(token).accounts.me())).toBe('unavailable')
  })

  test('that another resident has is refused and changes nothing', async () => {
    const other = await buildResident({ phone })
    const { accessToken } = await byWechat('demo-li')
    expect(await refusalOf(as(accessToken).accounts.bindPhone({ body: { code: `phone-${phone}` } }))).toBe(
      'already_exists',
    )
    expect((await as(accessToken).accounts.me()).phoneMasked).toBeNull()
    expect((await as(other.token).accounts.me()).phoneMasked).toBe('138****5678')
  })

  test('goes to one of two who bind it at once', async () => {
    const tokens = [(await buildResident()).token, (await buildResident()).token]
    const results = await Promise.allSettled(
      tokens.map((token) => as(token).accounts.bindPhone({ body: { code: `phone-${phone}` } })),
    )
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('a staff member’s own phone may be a resident’s as well', async () => {
    await buildStaff({ phone })
    const { token } = await buildResident()
    expect((await as(token).accounts.bindPhone({ body: { code: `phone-${phone}` } })).phoneMasked).toBe('138****5678')
  })

  test('a foreign number and a wrong code are refused, and staff do not bind', async () => {
    const { token } = await buildResident()
    const bind = (code: string, who = token) => refusalOf(as(who).accounts.bindPhone({ body: { code } }))
    expect(await bind('phone-85212345')).toBe('invalid_request')
    expect(await bind('made up')).toBe('wechat_refused')
    expect(await bind(`phone-${phone}`, (await buildStaff()).token)).toBe('forbidden')
    expect(await bind(`phone-${phone}`, '')).toBe('login_required')
  })
})

test('the accepted privacy agreement is remembered', async () => {
  const { token } = await buildResident()
  expect((await as(token).accounts.acceptPrivacy({ body: { version: '2026-01-01' } })).privacyVersion).toBe(
    '2026-01-01',
  )
  expect((await as(token).accounts.me()).privacyVersion).toBe('2026-01-01')
  expect(await refusalOf(as(token).accounts.acceptPrivacy({ body: { version: 'latest' } }))).toBe('invalid_request')
})
