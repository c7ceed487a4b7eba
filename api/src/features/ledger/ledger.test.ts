import { LedgerKind } from '@huisheng/contract'
import fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import { useDatabase } from '../../../test/app.ts'
import { Problem } from '../../http/problem.ts'
import { append } from './append.ts'
import { balancesOf } from './balances-of.ts'
import { Budget } from './budget.model.ts'
import { buildBudget } from './build-budget.ts'
import { LedgerEntry, type LedgerEntryRecord } from './ledger-entry.model.ts'
import { verifyLedger } from './verify-ledger.ts'

useDatabase()

const post = (kind: LedgerKind, amountFen: number, key: string = randomUUID()) =>
  append({ schemeKey: 'water', year: 2026, kind, amountFen, key, ref: 'R1', words: '', by: null })
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'posted',
    (error: unknown) => (error instanceof Problem ? error.code : 'error'),
  )

test('a reward goes its way through the accounts', async () => {
  await buildBudget('water', 2026, 10_000)
  for (const [kind, left] of [
    ['reserve', { available: 4_000, reserved: 6_000, in_transit: 0, paid: 0 }],
    ['send', { available: 4_000, reserved: 0, in_transit: 6_000, paid: 0 }],
    ['fail', { available: 4_000, reserved: 6_000, in_transit: 0, paid: 0 }],
    ['release', { available: 10_000, reserved: 0, in_transit: 0, paid: 0 }],
    ['reserve', { available: 4_000, reserved: 6_000, in_transit: 0, paid: 0 }],
    ['send', { available: 4_000, reserved: 0, in_transit: 6_000, paid: 0 }],
    ['confirm', { available: 4_000, reserved: 0, in_transit: 0, paid: 6_000 }],
  ] as const) {
    await post(kind, 6_000)
    expect(await balancesOf('water', 2026)).toEqual({ funding: -10_000, ...left })
  }
  expect(await verifyLedger()).toEqual({ budgets: 1, entries: 8, difference: null })
  expect(await balancesOf('water', 2027)).toMatchObject({ available: 0 })
})

test('a hundred reservations at once on a budget for sixty: sixty are posted', async () => {
  await buildBudget('water', 2026, 6_000)
  const codes = await Promise.all(Array.from({ length: 100 }, () => codeOf(post('reserve', 100))))
  expect(codes.filter((code) => code === 'posted')).toHaveLength(60)
  expect(codes.filter((code) => code === 'budget_exhausted')).toHaveLength(40)
  expect(await balancesOf('water', 2026)).toMatchObject({ available: 0, reserved: 6_000 })
  expect(await verifyLedger()).toMatchObject({ entries: 61, difference: null })
})

test('the same key at once, and again later, is one entry; another movement under it is refused', async () => {
  await buildBudget('water', 2026, 6_000)
  const posted = await Promise.all(Array.from({ length: 20 }, () => post('reserve', 100, 'once')))
  expect(new Set(posted.map(({ _id }) => String(_id))).size).toBe(1)
  expect((await post('reserve', 100, 'once')).seq).toBe(2)
  expect(await codeOf(post('reserve', 101, 'once'))).toBe('already_exists')
  expect(await codeOf(post('release', 100, 'once'))).toBe('already_exists')
  expect(await balancesOf('water', 2026)).toMatchObject({ reserved: 100 })
})

test.each([0, -1, 0.5, NaN, Infinity, 2 ** 53])('%d is no amount to reserve', async (amountFen) => {
  await buildBudget('water', 2026, 6_000)
  await expect(post('reserve', amountFen)).rejects.toThrow('Not an amount')
})

test('what is not reserved or sent cannot be released, sent, confirmed or failed', async () => {
  await buildBudget('water', 2026, 6_000)
  for (const kind of ['release', 'send', 'confirm', 'fail'] as const)
    await expect(post(kind, 1)).rejects.toThrow('less than nothing')
  expect(await verifyLedger()).toMatchObject({ entries: 1, difference: null })
})

test('whatever comes at once in whatever order, it balances, nothing goes below zero and the chain is whole', async () => {
  const movement = fc.record({
    kind: fc.constantFrom(...LedgerKind.options),
    amountFen: fc.integer({ min: 1, max: 500 }),
    schemeKey: fc.constantFrom('water', 'fire'),
    key: fc.integer({ min: 1, max: 30 }).map((number) => `key ${number}`),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(movement, { maxLength: 8 }), { maxLength: 5 }), async (rounds) => {
      for (const { collection } of [LedgerEntry, Budget]) await collection.deleteMany({})
      await buildBudget('water', 2026, 1_000)
      for (const round of rounds)
        await Promise.all(
          round.map((wanted) => codeOf(append({ ...wanted, year: 2026, ref: 'R', words: '', by: null }))),
        )
      const entries = await LedgerEntry.find().lean()
      for (const { postings, balances } of entries) {
        expect(postings.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(0)
        expect(Object.values(balances).reduce((sum, fen) => sum + fen, 0)).toBe(0)
        const { funding, ...rest } = balances
        expect(funding).toBeLessThanOrEqual(0)
        expect(Math.min(...Object.values(rest))).toBeGreaterThanOrEqual(0)
      }
      expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length)
      expect((await verifyLedger()).difference).toBeNull()
    }),
    { numRuns: 25 },
  )
}, 60_000)

test('a head that a crash left behind is caught up, and nothing is posted on a chain that was touched', async () => {
  await buildBudget('water', 2026, 6_000)
  const head = (await Budget.findOne().lean())!
  await post('reserve', 100)
  await Budget.collection.replaceOne({ _id: head._id as never }, head)
  expect((await verifyLedger()).difference).toBeNull()
  await post('reserve', 100)
  expect((await Budget.findOne().lean())!.seq).toBe(3)
  await LedgerEntry.collection.deleteOne({ seq: 3 })
  await expect(post('reserve', 100)).rejects.toThrow('cut off')
  await Budget.collection.deleteMany({})
  await expect(post('reserve', 100)).rejects.toThrow('gone')
})

test('nothing is changed or removed through the model', async () => {
  await buildBudget('water', 2026, 6_000)
  await expect(LedgerEntry.updateOne({}, { amountFen: 1 })).rejects.toThrow('only ever added')
  await expect(LedgerEntry.deleteMany({})).rejects.toThrow('only ever added')
  await expect((await LedgerEntry.findOne())!.deleteOne()).rejects.toThrow('only ever added')
})

test('money that was written into the last balance is not spent', async () => {
  await buildBudget('water', 2026, 6_000)
  await post('reserve', 6_000)
  await LedgerEntry.collection.updateOne({ seq: 2 }, { $set: { 'balances.available': 1_000_000 } })
  await expect(post('reserve', 500_000)).rejects.toThrow('was altered')
  expect(await LedgerEntry.countDocuments()).toBe(2)
})

test('the last money, taken under this very key by another process meanwhile, is no refusal', async () => {
  await buildBudget('water', 2026, 6_000)
  const head = (await Budget.findOne().lean())!
  const entry = (await post('reserve', 6_000, 'once')) as LedgerEntryRecord
  await LedgerEntry.collection.deleteOne({ _id: entry._id })
  await Budget.collection.replaceOne({ _id: head._id as never }, head)
  const native = Budget.collection as unknown as { findOne: (...given: unknown[]) => Promise<unknown> }
  const original = native.findOne
  native.findOne = async (...given) => {
    native.findOne = original
    await LedgerEntry.collection.insertOne(entry as never)
    return original.apply(native, given)
  }
  expect((await post('reserve', 6_000, 'once')).seq).toBe(2)
  expect(native.findOne).toBe(original)
  expect(await LedgerEntry.countDocuments()).toBe(2)
})
