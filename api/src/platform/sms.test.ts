import { startSmsStandIn } from '../stand-ins/sms-stand-in.ts'
import { clock } from './clock.ts'
import { sendSms } from './sms.ts'
import { SmsError } from './sms-error.ts'
import { smsSettings } from './sms-settings.ts'
import { authorise } from './sms-signature.ts'

const before = { ...smsSettings }
const now = clock.now
let standIn: Awaited<ReturnType<typeof startSmsStandIn>>

beforeEach(async () => {
  const keys = { secretId: 'an id', secretKey: 'a key' }
  standIn = await startSmsStandIn({ ...keys, appId: smsSettings.appId, templateCode: smsSettings.templateCode })
  Object.assign(smsSettings, { ...keys, api: standIn.address })
})
afterEach(async () => {
  clock.now = now
  Object.assign(smsSettings, before)
  await standIn.stop()
})

const failureOf = async (promise: Promise<unknown>) => {
  const error: unknown = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  return error instanceof SmsError ? [error.reason, error.code] : error
}
const send = (phone = '13812345678') => sendSms({ phone, template: 'code', params: ['123456', '5'] })

test('the signature is the one Tencent Cloud publishes for its own example', () => {
  const stars = '*'.repeat(32)
  const header = authorise({
    secretId: `AKID${stars}`,
    secretKey: stars,
    host: 'cvm.tencentcloudapi.com',
    service: 'cvm',
    action: 'DescribeInstances',
    timestamp: 1551113065,
    payload: '{"Limit": 1, "Filters": [{"Values": ["\\u672a\\u547d\\u540d"], "Name": "instance-name"}]}',
  })
  expect(header).toContain('/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host;x-tc-action,')
  expect(header).toContain('Signature=10b1a37a7301a02ca19a647ad722d5e43b4b3cff309d421d85b46093f6ab6c4f')
})

test('a signed message is taken', async () => {
  await send()
  expect(standIn.sent()).toEqual([
    { phone: '13812345678', templateId: smsSettings.templateCode, params: ['123456', '5'] },
  ])
})

test.each([
  ['13900000001', ['too_often', 'LimitExceeded.PhoneNumberDailyLimit']],
  ['13900000002', ['rejected', 'FailedOperation.PhoneNumberInBlacklist']],
  ['13900000003', ['unavailable', 'InternalError.OtherError']],
  ['12', ['rejected', 'InvalidParameterValue.IncorrectPhoneNumber']],
])('the number %s fails as %j', async (phone, failure) => {
  expect(await failureOf(send(phone))).toEqual(failure)
  expect(standIn.sent()).toEqual([])
})

test('a wrong key, a foreign id and an old timestamp are refused', async () => {
  smsSettings.secretKey = 'another key'
  expect(await failureOf(send())).toEqual(['rejected', 'AuthFailure.SignatureFailure'])
  Object.assign(smsSettings, { secretId: 'another id', secretKey: 'a key' })
  expect(await failureOf(send())).toEqual(['rejected', 'AuthFailure.SecretIdNotFound'])
  const { address } = standIn
  const answer = await fetch(address, {
    method: 'POST',
    headers: {
      Authorization: 'TC3-HMAC-SHA256 Credential=an id/2020-01-01/sms/tc3_request',
      'X-TC-Timestamp': '1577836800',
      'X-TC-Action': 'SendSms',
    },
    body: '{}',
  })
  expect(await answer.json()).toMatchObject({ Response: { Error: { Code: 'AuthFailure.SignatureExpire' } } })
})

test('no answer in time, a closed port and missing settings are unavailable', async () => {
  smsSettings.timeoutMs = 100
  expect(await failureOf(send('13900000004'))).toEqual(['unavailable', undefined])
  await standIn.stop()
  expect(await failureOf(send())).toEqual(['unavailable', undefined])
  smsSettings.secretKey = undefined
  expect(await failureOf(send())).toEqual(['unavailable', undefined])
})
