import { randomBytes } from 'node:crypto'
import { refusalOf, useApp } from '../../../../test/app.ts'
import { clock } from '../../../platform/clock.ts'
import { buildResident, buildStaff } from '../build-account.ts'
import { Session } from './session.model.ts'
import { passwordCost } from '../password.ts'

jest.setTimeout(30_000)
const { as } = useApp()
const { N } = passwordCost
beforeAll(() => {
  passwordCost.N = 2 ** 10
})
afterAll(() => {
  passwordCost.N = N
})
const now = clock.now
const later = (ms: number) => (clock.now = () => new Date(Date.now() + ms))
afterEach(() => {
  clock.now = now
})

const refresh = (refreshToken: string) => as().accounts.refresh({ body: { refreshToken } })
const signOut = (refreshToken: string) => as().accounts.signOut({ body: { refreshToken } })
const minute = 60_000
const day = 24 * 60 * minute

test('a refresh gives new tokens for the same person, again and again', async () => {
  const { actor, refreshToken } = await buildResident()
  const first = await refresh(refreshToken)
  later(20 * minute)
  const second = await refresh(first.refreshToken)
  expect(second.me.id).toBe(actor.id)
  expect(new Set([refreshToken, first.refreshToken, second.refreshToken]).size).toBe(3)
  expect((await as(second.accessToken).accounts.me()).id).toBe(actor.id)
})

test('two tabs and a lost answer stay signed in: the same token at once gives the same successor', async () => {
  const { refreshToken } = await buildResident()
  const sessions = await Promise.all(Array.from({ length: 12 }, () => refresh(refreshToken)))
  expect(new Set(sessions.map((session) => session.refreshToken)).size).toBe(1)
  later(25_000)
  const again = await refresh(refreshToken)
  expect(again.refreshToken).toBe(sessions[0]?.refreshToken)
  expect((await refresh(again.refreshToken)).me.role).toBe('resident')
})

test('a spent token used after the grace ends the session for both who hold it', async () => {
  const { refreshToken } = await buildResident()
  const stolen = await refresh(refreshToken)
  expect((await as(stolen.accessToken).accounts.me()).role).toBe('resident')
  later(31_000)
  expect(await refusalOf(refresh(refreshToken))).toBe('session_ended')
  expect(await refusalOf(refresh(stolen.refreshToken))).toBe('session_ended')
  expect(await refusalOf(as(stolen.accessToken).accounts.me())).toBe('session_ended')
})

test('a token whose successor was used has no grace, however old it is', async () => {
  const { refreshToken } = await buildResident()
  const first = await refresh(refreshToken)
  const second = await refresh(first.refreshToken)
  const third = await refresh(second.refreshToken)
  expect(await refusalOf(refresh(refreshToken))).toBe('session_ended')
  expect(await refusalOf(refresh(third.refreshToken))).toBe('session_ended')
})

test('a forged token ends nothing', async () => {
  const { refreshToken } = await buildResident()
  const [sessionId, secret, proof] = refreshToken.split('.')
  const guess = randomBytes(32).toString('base64url')
  const forged = [
    `${sessionId}.${guess}.${proof}`,
    `${sessionId}.${secret}.${guess}`,
    `${'0'.repeat(24)}.${secret}.${proof}`,
    `${sessionId}.${secret}`,
    `${refreshToken}.more`,
    guess,
  ]
  for (const token of forged) {
    expect(await refusalOf(refresh(token))).toBe('session_ended')
    await signOut(token)
  }
  expect((await refresh(refreshToken)).me.role).toBe('resident')
})

test('malformed tokens are told so', async () => {
  for (const refreshToken of ['short', 'x'.repeat(201), { $gt: '' }])
    expect(await refusalOf(refresh(refreshToken as string))).toBe('invalid_request')
})

test('signing out ends this device at once and no other', async () => {
  const { account, token, refreshToken } = await buildStaff({
    userName: 'zhang.wei',
    password: 'correct horse battery',
  })
  const other = await as().accounts.signInStaff({ body: { userName: 'zhang.wei', password: 'correct horse battery' } })
  await as(token).accounts.me()
  await signOut(refreshToken)
  await signOut(refreshToken)
  expect(await refusalOf(as(token).accounts.me())).toBe('session_ended')
  expect(await refusalOf(refresh(refreshToken))).toBe('session_ended')
  expect((await as(other.accessToken).accounts.me()).id).toBe(String(account._id))
})

test('staff who stay away for a week sign in anew; residents after two months', async () => {
  const [staff, resident] = [await buildStaff(), await buildResident()]
  later(7 * day + minute)
  expect(await refusalOf(refresh(staff.refreshToken))).toBe('session_ended')
  const session = await refresh(resident.refreshToken)
  later(67 * day + 2 * minute)
  expect(await refusalOf(refresh(session.refreshToken))).toBe('session_ended')
})

test('nothing that is kept opens a session', async () => {
  const { refreshToken } = await buildResident()
  const kept = JSON.stringify(await Session.find().lean())
  const [, secret = ''] = refreshToken.split('.')
  expect(kept).not.toContain(secret)
})
