import type { BudgetView, LedgerEntryView } from '@huisheng/contract'
import type { LedgerEntryRecord } from './ledger-entry.model.ts'

/** A budget by its last entry. */
export const presentBudget = (last: LedgerEntryRecord, schemeName: string): BudgetView => ({
  id: last.budgetId,
  schemeKey: last.schemeKey,
  schemeName,
  year: last.year,
  totalFen: 0 - last.balances.funding,
  availableFen: last.balances.available,
  reservedFen: last.balances.reserved,
  inTransitFen: last.balances.in_transit,
  paidFen: last.balances.paid,
  entries: last.seq,
})

export const presentEntry = ({
  seq,
  at,
  kind,
  postings,
  ref,
  words,
  by,
  balances,
}: LedgerEntryRecord): LedgerEntryView => ({
  ...{ seq, at: at.toISOString(), kind, ref, words },
  postings: postings.map(({ account, amountFen }) => ({ account, amountFen })),
  byName: by?.name ?? '系统',
  availableAfterFen: balances.available,
})
