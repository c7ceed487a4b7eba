import { useApp, refusalOf } from '../../../../test/app.ts'
import { clock } from '../../../platform/clock.ts'
import { buildStaff } from '../build-account.ts'
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
afterEach(() => {
  clock.now = now
})

const password = 'correct horse battery'
const signIn = (userName: string, given = password) =>
  as().accounts.signInStaff({ body: { userName, password: given } })

test('a staff member signs in and is known by the token', async () => {
  await buildStaff({ userName: 'zhang.wei', name: '张伟', role: 'officer', password, phone: '13812345678' })
  const session = await signIn('zhang.wei')
  expect(session.me).toMatchObject({
    name: '张伟',
    role: 'officer',
    phoneMasked: '138****5678',
    areas: [],
    department: null,
  })
  expect((await as(session.accessToken).accounts.me()).id).toBe(session.me.id)
})

test('a wrong password, a name nobody has and an account switched off are refused alike', async () => {
  await buildStaff({ userName: 'zhang.wei', password })
  await buildStaff({ userName: 'li.na', password, active: false })
  await buildStaff({ userName: 'no.password' })
  expect(await refusalOf(signIn('zhang.wei', 'another password'))).toBe('wrong_credentials')
  expect(await refusalOf(signIn('nobody'))).toBe('wrong_credentials')
  expect(await refusalOf(signIn('li.na'))).toBe('wrong_credentials')
  expect(await refusalOf(signIn('no.password', ''.padEnd(10)))).toBe('wrong_credentials')
})

test('eight wrong passwords at once count as five, and then not even the right one opens for fifteen minutes', async () => {
  await buildStaff({ userName: 'zhang.wei', password })
  const refusals = await Promise.all(Array.from({ length: 8 }, () => refusalOf(signIn('zhang.wei', 'a wrong one'))))
  expect(refusals.filter((code) => code === 'wrong_credentials')).toHaveLength(5)
  expect(refusals.filter((code) => code === 'account_locked')).toHaveLength(3)
  expect(await refusalOf(signIn('zhang.wei'))).toBe('account_locked')
  clock.now = () => new Date(Date.now() + 15 * 60 * 1000 + 1000)
  expect((await signIn('zhang.wei')).me.role).toBe('officer')
})

test('a name nobody has is locked like any other', async () => {
  for (let tries = 0; tries < 5; tries += 1) expect(await refusalOf(signIn('nobody'))).toBe('wrong_credentials')
  expect(await refusalOf(signIn('nobody'))).toBe('account_locked')
})

test('a success forgets the wrong tries before it', async () => {
  await buildStaff({ userName: 'zhang.wei', password })
  for (let tries = 0; tries < 4; tries += 1) await refusalOf(signIn('zhang.wei', 'a wrong one'))
  await signIn('zhang.wei')
  for (let tries = 0; tries < 4; tries += 1) await refusalOf(signIn('zhang.wei', 'a wrong one'))
  expect((await signIn('zhang.wei')).me.role).toBe('officer')
})

test('a locked answer says when to come back', async () => {
  for (let tries = 0; tries < 5; tries += 1) await refusalOf(signIn('nobody'))
  await expect(signIn('nobody')).rejects.toMatchObject({ problem: { retryAfterSeconds: expect.closeTo(900, -1) } })
})

test('a name nobody has takes as long as one that somebody has', async () => {
  passwordCost.N = 2 ** 14
  await buildStaff({ userName: 'zhang.wei', password: 'hashed at this cost' })
  const shortest = async (userName: string) => {
    const times = []
    for (let tries = 0; tries < 3; tries += 1) {
      const from = performance.now()
      await refusalOf(signIn(userName, 'a wrong one'))
      times.push(performance.now() - from)
    }
    return Math.min(...times)
  }
  expect(await shortest('nobody')).toBeGreaterThan((await shortest('zhang.wei')) / 2)
})
