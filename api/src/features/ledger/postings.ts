import { LedgerAccount, type LedgerKind } from '@huisheng/contract'
import type { Balances, Posting } from './ledger-entry.model.ts'

/** From where to where each kind moves money. */
const moves: Record<LedgerKind, [LedgerAccount, LedgerAccount]> = {
  appropriate: ['funding', 'available'],
  reserve: ['available', 'reserved'],
  release: ['reserved', 'available'],
  send: ['reserved', 'in_transit'],
  confirm: ['in_transit', 'paid'],
  fail: ['in_transit', 'reserved'],
}

export const nothingYet: Balances = { funding: 0, available: 0, reserved: 0, in_transit: 0, paid: 0 }

/** The two sides of a movement; they sum to zero. */
export const postingsOf = (kind: LedgerKind, amountFen: number): Posting[] => {
  const [from, to] = moves[kind]
  return [
    { account: from, amountFen: -amountFen },
    { account: to, amountFen },
  ]
}

export const balancesAfter = (before: Balances, postings: readonly Posting[]): Balances => {
  const after = { ...before }
  for (const { account, amountFen } of postings) after[account] += amountFen
  return after
}

/** The account that would go below zero; only where the money comes from may. */
export const overdrawn = (balances: Balances) =>
  LedgerAccount.options.find((account) => account !== 'funding' && balances[account] < 0) ?? null
