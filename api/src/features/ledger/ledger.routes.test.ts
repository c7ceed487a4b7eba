import { randomBytes, randomUUID } from 'node:crypto'
import { refusalOf, useApp } from '../../../test/app.ts'
import { env } from '../../env.ts'
import { resealPersonal } from '../../platform/reseal-personal.ts'
import { keyIdOf } from '../../platform/personal.ts'
import { buildStaff } from '../accounts/build-account.ts'
import { buildMatter } from '../catalogue/build-matter.ts'
import { buildScheme } from '../schemes/build-scheme.ts'
import { append } from './append.ts'
import { Budget } from './budget.model.ts'
import { LedgerEntry } from './ledger-entry.model.ts'
import { verifyLedger } from './verify-ledger.ts'

const { as } = useApp()
const keys = env.PERSONAL_KEYS
afterEach(() => {
  env.PERSONAL_KEYS = keys
})

const scene = async () => {
  await buildMatter({ code: '0101' })
  const { key: schemeKey, name } = await buildScheme()
  const finance = await buildStaff({ role: 'finance', name: '钱管家' })
  const body = (amountFen: number) => ({
    ...{ submissionId: randomUUID(), schemeKey, year: 2026, amountFen, document: '深盐财〔2026〕8 号' },
  })
  const { ledger } = as(finance.token)
  const give = (amountFen: number) => ledger.appropriate({ body: body(amountFen) })
  return { schemeKey, name, finance, ledger, body, give }
}

test('finance books what a document gives and takes, and everybody concerned reads the entries, the newest first', async () => {
  const { schemeKey, name, give } = await scene()
  expect(await give(10_000)).toMatchObject({ schemeKey, schemeName: name, totalFen: 10_000, availableFen: 10_000 })
  const budget = await give(-4_000)
  expect(budget).toMatchObject({ totalFen: 6_000, availableFen: 6_000, entries: 2 })
  for (const role of ['reviewer', 'approver', 'finance', 'auditor', 'admin'] as const) {
    const { ledger } = as((await buildStaff({ role })).token)
    expect(await ledger.budgets({ query: {} })).toEqual([budget])
    expect(await ledger.budgets({ query: { year: 2027 } })).toEqual([])
    const input = { params: { budgetId: budget.id }, query: { limit: 1 } }
    const first = await ledger.entries(input)
    expect(first.items).toMatchObject([
      { seq: 2, byName: '钱管家', words: '预算调减', ref: '深盐财〔2026〕8 号', availableAfterFen: 6_000 },
    ])
    const second = await ledger.entries({ ...input, query: { limit: 1, cursor: first.next! } })
    expect(second).toMatchObject({ items: [{ seq: 1 }], next: null })
  }
})

test('the same submission, many times at once, is one entry; another amount under it is refused', async () => {
  const { ledger, body } = await scene()
  const given = body(10_000)
  await Promise.all(Array.from({ length: 8 }, () => ledger.appropriate({ body: given })))
  expect(await LedgerEntry.countDocuments()).toBe(1)
  expect(await refusalOf(ledger.appropriate({ body: { ...given, amountFen: 10_001 } }))).toBe('already_exists')
})

test('no more is taken back than is available, and nothing of what is not money or has no scheme', async () => {
  const { schemeKey, ledger, body, give } = await scene()
  await give(10_000)
  await append({ schemeKey, year: 2026, kind: 'reserve', amountFen: 6_000, key: 'r', ref: 'R', words: '', by: null })
  expect(await refusalOf(give(-4_001))).toBe('invalid_request')
  await give(-4_000)
  for (const wrong of [
    { amountFen: 0 },
    { amountFen: 0.5 },
    { amountFen: 100_000_000_001 },
    { year: 1999 },
    { schemeKey: 'no-such-scheme' },
    { document: '无' },
    { submissionId: 'x' },
  ])
    expect(await refusalOf(ledger.appropriate({ body: { ...body(1), ...wrong } }))).toBe('invalid_request')
  expect(await LedgerEntry.countDocuments()).toBe(3)
})

test('others book nothing, and others of staff read nothing', async () => {
  const { body, give } = await scene()
  const { id } = await give(10_000)
  for (const role of ['reviewer', 'approver', 'auditor', 'admin'] as const) {
    const { ledger } = as((await buildStaff({ role })).token)
    expect(await refusalOf(ledger.appropriate({ body: body(1) }))).toBe('forbidden')
  }
  const { ledger } = as((await buildStaff({ role: 'handler' })).token)
  expect(await refusalOf(ledger.budgets({ query: {} }))).toBe('forbidden')
  expect(await refusalOf(ledger.entries({ params: { budgetId: id }, query: {} }))).toBe('forbidden')
  expect(await refusalOf(ledger.verify({ body: {} }))).toBe('forbidden')
})

test('a budget nobody has, and a place in its entries that is none, are told', async () => {
  const { ledger, give } = await scene()
  const { id } = await give(10_000)
  const at = (budgetId: string, cursor?: string) => ledger.entries({ params: { budgetId }, query: { cursor } })
  expect(await refusalOf(at('a'.repeat(24)))).toBe('not_found')
  expect(await refusalOf(at(id, '-1'))).toBe('invalid_request')
  expect(await refusalOf(at(id, '{"$gt":0}'))).toBe('invalid_request')
})

test('codes follow to a new key and the old one can go; what was forged keeps its code and is found', async () => {
  const { give } = await scene()
  await give(10_000)
  await give(5_000)
  const newer = `newer:${randomBytes(32).toString('base64url')}`
  env.PERSONAL_KEYS = `${newer},${keys}`
  await give(1_000)
  expect((await resealPersonal()).left).toBe(0)
  env.PERSONAL_KEYS = newer
  const codes = [...(await LedgerEntry.find().lean()), ...(await Budget.find().lean())].map(({ code }) => keyIdOf(code))
  expect(codes).toEqual(['newer', 'newer', 'newer', 'newer'])
  expect(await verifyLedger()).toMatchObject({ entries: 3, difference: null })
  await LedgerEntry.collection.updateOne({ seq: 2 }, { $set: { code: `tests.${'A'.repeat(43)}` } })
  env.PERSONAL_KEYS = `${newer},${keys}`
  expect((await resealPersonal()).left).toBe(1)
  expect((await verifyLedger()).difference).toMatchObject({ kind: 'chain' })
})
