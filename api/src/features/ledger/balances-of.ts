import { budgetIdOf } from './budget-id.ts'
import { LedgerEntry, type Balances } from './ledger-entry.model.ts'
import { nothingYet } from './postings.ts'

/** What stands where in a scheme's year, carried by its last entry. */
export const balancesOf = async (schemeKey: string, year: number): Promise<Balances> => {
  const budgetId = budgetIdOf(schemeKey, year)
  const last = await LedgerEntry.findOne({ budgetId }, { balances: 1 }).sort({ seq: -1 }).lean()
  return last?.balances ?? nothingYet
}
