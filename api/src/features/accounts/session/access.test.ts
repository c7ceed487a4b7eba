import jwt from 'jsonwebtoken'
import { generateKeyPairSync } from 'node:crypto'
import { refusalOf, useApp } from '../../../../test/app.ts'
import { clock } from '../../../platform/clock.ts'
import { keyFor } from '../../../platform/keyring.ts'
import { signAccessToken } from './access-token.ts'
import { Account } from '../account.model.ts'
import { buildResident, buildStaff } from '../build-account.ts'

jest.setTimeout(30_000)
const { as } = useApp()
const now = clock.now
const later = (ms: number) => (clock.now = () => new Date(Date.now() + ms))
afterEach(() => {
  clock.now = now
})

const refusalFor = (token?: string) => refusalOf(as(token).accounts.me())
const claimsOf = (token: string) => jwt.decode(token) as jwt.JwtPayload

test('a token opens the account it names', async () => {
  const { account, token } = await buildResident({ name: '李女士', phone: '13812345678' })
  expect(await as(token).accounts.me()).toMatchObject({
    id: String(account._id),
    role: 'resident',
    name: '李女士',
    phoneMasked: '138****5678',
  })
})

test('no token, an empty one, words and a refresh token are not logins', async () => {
  const { refreshToken } = await buildResident()
  expect(await refusalFor()).toBe('login_required')
  for (const token of ['x', 'a.b.c', refreshToken, '{"$gt":""}']) expect(await refusalFor(token)).toBe('login_required')
})

test('tokens signed by another algorithm or key, or meant for others, are not logins', async () => {
  const { token } = await buildStaff({ role: 'admin' })
  const claims = claimsOf(token)
  const key = keyFor('access-token')
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const publicPem = publicKey.export({ type: 'spki', format: 'pem' })
  const forged = [
    jwt.sign(claims, '', { algorithm: 'none' }),
    jwt.sign(claims, privateKey, { algorithm: 'RS256' }),
    jwt.sign(claims, publicPem, { algorithm: 'HS256' }),
    jwt.sign(claims, key, { algorithm: 'HS512' }),
    jwt.sign(claims, keyFor('another use')),
    jwt.sign({ ...claims, aud: 'another service' }, key),
    jwt.sign({ ...claims, iss: 'another issuer' }, key),
    jwt.sign({ ...claims, sid: undefined }, key),
    `${token.split('.').slice(0, 2).join('.')}.`,
  ]
  for (const each of forged) expect(await refusalFor(each)).toBe('login_required')
  expect(await refusalFor(jwt.sign({ ...claims, sid: { $ne: null } }, key))).toBe('login_required')
  expect((await as(jwt.sign(claims, key)).accounts.me()).role).toBe('admin')
})

test('a token is over after a quarter of an hour', async () => {
  const { token } = await buildResident()
  later(14 * 60 * 1000)
  expect((await as(token).accounts.me()).role).toBe('resident')
  later(15 * 60 * 1000 + 1000)
  expect(await refusalFor(token)).toBe('session_ended')
})

test('a token cannot name one person and the session of another', async () => {
  const [one, other] = [await buildResident(), await buildStaff({ role: 'admin' })]
  const { accessToken } = signAccessToken({ accountId: other.actor.id, sessionId: claimsOf(one.token).sid as string })
  expect(await refusalFor(accessToken)).toBe('session_ended')
  expect((await as(one.token).accounts.me()).role).toBe('resident')
  expect(await refusalFor(accessToken)).toBe('session_ended')
})

test('whoever is switched off loses every right at once, and the new role of another counts at once', async () => {
  const [admin, officer, dispatcher] = [
    await buildStaff({ role: 'admin' }),
    await buildStaff({ role: 'officer' }),
    await buildStaff({ role: 'dispatcher' }),
  ]
  const change = (staffId: string, body: { active?: boolean; role?: 'worker' }) =>
    as(admin.token).accounts.changeStaff({ params: { staffId }, body })
  expect((await as(officer.token).accounts.staff({ query: {} })).items).toHaveLength(3)
  await as(dispatcher.token).accounts.staff({ query: {} })

  expect((await change(officer.actor.id, { active: false })).active).toBe(false)
  expect(await refusalFor(officer.token)).toBe('session_ended')
  expect(await refusalOf(as().accounts.refresh({ body: { refreshToken: officer.refreshToken } }))).toBe('session_ended')
  await change(officer.actor.id, { active: true })
  expect(await refusalFor(officer.token)).toBe('session_ended')

  await change(dispatcher.actor.id, { role: 'worker' })
  expect(await refusalOf(as(dispatcher.token).accounts.staff({ query: {} }))).toBe('forbidden')
})

test('what another process took away is gone within ten seconds', async () => {
  const { account, token } = await buildStaff()
  await as(token).accounts.me()
  await Account.updateOne({ _id: account._id }, { $set: { active: false } })
  later(10_001)
  expect(await refusalFor(token)).toBe('session_ended')
})
