import { insertOnce } from '../accounts/insert-once.ts'
import { budgetIdOf } from './budget-id.ts'
import { Budget } from './budget.model.ts'
import { codeOfHead, isCodeOfLink, linkAfter } from './entry-chain.ts'
import { LedgerEntry, type Balances, type LedgerEntryRecord } from './ledger-entry.model.ts'
import { nothingYet } from './postings.ts'

export type End = { budgetId: string; seq: number; link: string; balances: Balances }

/** Where the chain of a budget ends. Throws where it was touched: nothing is posted on top of that. */
export const endOf = async (schemeKey: string, year: number): Promise<End> => {
  const budgetId = budgetIdOf(schemeKey, year)
  const [head, ends] = await Promise.all([Budget.findById(budgetId).lean(), lastTwo(budgetId)])
  const [last] = ends
  if (!head && last) throw new Error(`The head of the budget ${schemeKey} ${year} is gone`)
  if (!head) await begin(budgetId, schemeKey, year)
  // Read apart, the head may already know an entry that came after the one read as the last.
  const [end, before] = head && head.seq > (last?.seq ?? 0) ? await lastTwo(budgetId) : ends
  if (head && head.seq > (end?.seq ?? 0)) throw new Error(`The ledger ${schemeKey} ${year} was cut off`)
  if (end && !isWhole(end, before)) throw new Error(`The ledger ${schemeKey} ${year} was altered`)
  return end ?? { budgetId, seq: 0, link: budgetId, balances: nothingYet }
}

const lastTwo = (budgetId: string) => LedgerEntry.find({ budgetId }).sort({ seq: -1 }).limit(2).lean()

/** Whether an entry says what it said when it was written, its balances included. */
const isWhole = (end: LedgerEntryRecord, before: LedgerEntryRecord | undefined) =>
  end.seq === (before?.seq ?? 0) + 1 &&
  end.link === linkAfter(before?.link ?? end.budgetId, end) &&
  isCodeOfLink(end.link, end.code)

/** The head stands before the first entry does, so that a chain without one is never an accident. */
const begin = (_id: string, schemeKey: string, year: number) => {
  const head = { _id, schemeKey, year, seq: 0, link: '' }
  return insertOnce(() =>
    Budget.updateOne(
      { _id },
      { $setOnInsert: { schemeKey, year, seq: 0, link: '', code: codeOfHead(head) } },
      { upsert: true },
    ),
  )
}

/** Only ever forward; one that a crash left behind is caught up by the next entry. */
export const moveHead = async ({
  budgetId: _id,
  schemeKey,
  year,
  seq,
  link,
}: Pick<LedgerEntryRecord, 'budgetId' | 'schemeKey' | 'year' | 'seq' | 'link'>) => {
  const code = codeOfHead({ _id, schemeKey, year, seq, link })
  await Budget.updateOne({ _id, seq: { $lt: seq } }, { $set: { seq, link, code } })
}
