import { Budget } from './budget.model.ts'
import { LedgerEntry, type LedgerEntryRecord } from './ledger-entry.model.ts'

/** Budgets with anything in them, by their last entries: the latest year first. */
export const listBudgets = (year?: number) => lastEntries(year === undefined ? {} : { year })

export const budgetById = async (budgetId: string) => (await lastEntries({ _id: budgetId }))[0] ?? null

/** One read for all: a head is at most a crash behind its chain. */
const lastEntries = async (filter: { year?: number; _id?: string }): Promise<LedgerEntryRecord[]> => {
  const heads = await Budget.find(filter).sort({ year: -1, schemeKey: 1 }).lean()
  if (heads.length === 0) return []
  const found = await LedgerEntry.find({
    $or: heads.map(({ _id, seq }) => ({ budgetId: _id, seq: { $gte: Math.max(seq, 1) } })),
  })
    .sort({ budgetId: 1, seq: 1 })
    .lean()
  const last = new Map(found.map((entry) => [entry.budgetId, entry]))
  return heads.flatMap(({ _id }) => last.get(_id) ?? [])
}
