import { badField, Problem } from '../../http/problem.ts'
import { Budget } from './budget.model.ts'
import { LedgerEntry } from './ledger-entry.model.ts'

type Page = { cursor?: string; limit: number }

/** The entries of a budget, the newest first. */
export const listEntries = async (budgetId: string, { cursor, limit }: Page) => {
  if (cursor !== undefined && !/^\d{1,9}$/.test(cursor)) throw badField('cursor', '翻页位置不正确')
  if (!(await Budget.exists({ _id: budgetId }))) throw new Problem('not_found')
  const found = await LedgerEntry.find({ budgetId, ...(cursor !== undefined && { seq: { $lt: Number(cursor) } }) })
    .sort({ seq: -1 })
    .limit(limit + 1)
    .lean()
  const entries = found.slice(0, limit)
  return { entries, next: found.length > limit ? String(entries.at(-1)!.seq) : null }
}
