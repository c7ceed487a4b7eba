import { createHook } from 'node:async_hooks'
import { useDatabase } from '../../../test/app.ts'
import { Problem } from '../../http/problem.ts'
import { clock } from '../../platform/clock.ts'
import { passwordCost } from '../accounts/password.ts'
import { buildIdentity } from './build-identity.ts'
import { openByCode } from './open-by-code.ts'
import { PassphraseTries } from './tries/passphrase-tries.model.ts'

useDatabase()
const { now } = clock
const cost = { ...passwordCost }
/** What is tested here is the counting; what a slow hash costs is measured by the bench. */
beforeAll(() => Object.assign(passwordCost, { N: 2 ** 10, p: 1 }))
afterAll(() => Object.assign(passwordCost, cost))
afterEach(() => {
  clock.now = now
})

const wrong = '苹果香蕉葡萄西瓜草莓樱桃'
const nobodys = '0000000000'
let addresses = 0
const fresh = () => `198.51.100.${(addresses += 1)}`

const outcome = async (given: { code: string; passphrase?: string; address?: string }) => {
  try {
    return await openByCode({ passphrase: wrong, address: fresh(), ...given })
  } catch (error) {
    if (error instanceof Problem) return error.code
    throw error
  }
}
const times = async (count: number, run: () => Promise<string>) => {
  const seen: string[] = []
  for (let at = 0; at < count; at += 1) seen.push(await run())
  return seen
}
const five = Array.from({ length: 5 }, () => 'wrong_passphrase')

test('after five wrong passphrases a code is locked, for the right one too, and alike where nobody has it', async () => {
  const { code, passphrase, pseudonym } = await buildIdentity()
  for (const each of [code, nobodys]) {
    expect(await times(7, () => outcome({ code: each }))).toEqual([...five, 'passphrase_locked', 'passphrase_locked'])
    const problem = await openByCode({ code: each, passphrase, address: fresh() }).catch((error: unknown) => error)
    expect(problem).toMatchObject({ code: 'passphrase_locked', details: { retryAfterSeconds: expect.any(Number) } })
    expect((problem as Problem).details.retryAfterSeconds).toBeLessThanOrEqual(15 * 60)
  }
  const later = now().getTime() + 16 * 60_000
  clock.now = () => new Date(later)
  expect(await outcome({ code, passphrase })).toBe(pseudonym)
})

test('the second lock is longer than the first', async () => {
  const start = now().getTime()
  const after = (minutes: number) => {
    clock.now = () => new Date(start + minutes * 60_000)
  }
  after(0)
  await times(5, () => outcome({ code: nobodys }))
  after(16)
  expect(await times(6, () => outcome({ code: nobodys }))).toEqual([...five, 'passphrase_locked'])
  after(16 + 29)
  expect(await outcome({ code: nobodys })).toBe('passphrase_locked')
  after(16 + 31)
  expect(await outcome({ code: nobodys })).toBe('wrong_passphrase')
})

test('an address that guesses at many codes is locked for every code; another address is not', async () => {
  const { code, passphrase, pseudonym } = await buildIdentity()
  const address = fresh()
  const guessed = Array.from({ length: 20 }, (_, at) => `00000000${String(at).padStart(2, '0')}`)
  for (const each of guessed) expect(await outcome({ code: each, address })).toBe('wrong_passphrase')
  expect(await outcome({ code, passphrase, address })).toBe('passphrase_locked')
  expect(await outcome({ code, passphrase })).toBe(pseudonym)
})

test('a right passphrase starts the count of its code anew, and buys its address no further guesses', async () => {
  const { code, passphrase, pseudonym } = await buildIdentity()
  const address = fresh()
  for (let round = 0; round < 4; round += 1) {
    expect(await times(4, () => outcome({ code, address }))).toEqual(five.slice(1))
    expect(await outcome({ code, passphrase, address })).toBe(pseudonym)
  }
  expect(await times(5, () => outcome({ code: nobodys, address }))).toEqual([...five.slice(1), 'passphrase_locked'])
})

test('of forty guesses at once five are looked at, and of many addresses at once none gets past the count', async () => {
  const { code } = await buildIdentity()
  for (const each of [code, nobodys]) {
    const outcomes = await Promise.all(Array.from({ length: 40 }, () => outcome({ code: each })))
    expect(outcomes.filter((said) => said === 'wrong_passphrase')).toHaveLength(5)
    expect(outcomes.filter((said) => said === 'passphrase_locked')).toHaveLength(35)
  }
  const address = fresh()
  const many = await Promise.all(
    Array.from({ length: 40 }, (_, at) => outcome({ code: `11111111${String(at).padStart(2, '0')}`, address })),
  )
  expect(many.filter((said) => said === 'wrong_passphrase')).toHaveLength(20)
}, 60_000)

test('neither codes nor addresses stand in what is counted, and it ends by itself', async () => {
  const address = fresh()
  await outcome({ code: nobodys, address })
  const kept = await PassphraseTries.find().lean()
  expect(kept).toHaveLength(2)
  expect(JSON.stringify(kept)).not.toContain(nobodys)
  expect(JSON.stringify(kept)).not.toContain(address)
  const dayAfter = kept[0]!.forgottenAt
  clock.now = () => new Date(dayAfter.getTime() + 1)
  await times(4, () => outcome({ code: nobodys }))
  expect((await PassphraseTries.findById(kept.find(({ _id }) => _id)!._id).lean())!.locks).toBe(0)
})

test('a passphrase of another code does not open this one', async () => {
  const [one, other] = [await buildIdentity(), await buildIdentity()]
  expect(await outcome({ code: one.code, passphrase: other.passphrase })).toBe('wrong_passphrase')
})

test('a code that is there and one that is not cost one slow hash each', async () => {
  const { code, passphrase } = await buildIdentity()
  let hashes = 0
  const hook = createHook({ init: (_, type) => void (type === 'SCRYPTREQUEST' && (hashes += 1)) }).enable()
  const counted: number[] = []
  for (const given of [{ code }, { code: nobodys }, { code, passphrase }, { code: nobodys, passphrase }]) {
    hashes = 0
    await outcome(given)
    counted.push(hashes)
  }
  hook.disable()
  expect(counted).toEqual([1, 1, 1, 1])
})
