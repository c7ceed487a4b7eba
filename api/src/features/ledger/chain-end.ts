import { insertOnce } from '../accounts/insert-once.ts'
import { budgetIdOf } from './budget-id.ts'
import { Budget } from './budget.model.ts'
import { codeOfHead, isCodeOfLink } from './entry-chain.ts'
import { LedgerEntry, type Balances, type LedgerEntryRecord } from './ledger-entry.model.ts'
import { nothingYet } from './postings.ts'

export type End = { budgetId: string; seq: number; link: string; balances: Balances }

/** Where the chain of a budget ends. Throws where it was touched: nothing is posted on top of that. */
export const endOf = async (schemeKey: string, year: number): Promise<End> => {
  const budgetId = budgetIdOf(schemeKey, year)
  const [head, last] = await Promise.all([Budget.findById(budgetId).lean(), lastEntry(budgetId)])
  if (!head && last) throw new Error(`The head of the budget ${schemeKey} ${year} is gone`)
  if (!head) await begin(budgetId, schemeKey, year)
  // Read apart, the head may already know an entry that came after the one read as the last.
  const end = head && head.seq > (last?.seq ?? 0) ? await lastEntry(budgetId) : last
  if (head && head.seq > (end?.seq ?? 0)) throw new Error(`The ledger ${schemeKey} ${year} was cut off`)
  if (end && !isCodeOfLink(end.link, end.code)) throw new Error(`The ledger ${schemeKey} ${year} was altered`)
  return end ?? { budgetId, seq: 0, link: budgetId, balances: nothingYet }
}

const lastEntry = (budgetId: string) => LedgerEntry.findOne({ budgetId }).sort({ seq: -1 }).lean()

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
