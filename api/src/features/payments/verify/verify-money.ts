import type { MoneyDifference, MoneyVerdict } from '@huisheng/contract'
import { setTimeout as pause } from 'node:timers/promises'
import { verifyLedger } from '../../ledger/verify-ledger.ts'
import { expectedLedger } from '../../rewards/verify/expected-ledger.ts'
import { verifyRewards } from '../../rewards/verify/verify-rewards.ts'
import { verifySchemes } from '../../schemes/verify-schemes.ts'
import { verifyFacts } from './verify-facts.ts'
import { verifyPayments } from './verify-payments.ts'

const looks = 3
const pauseMs = 400

/**
 * Recomputes from the beginning: schemes, rewards and their facts, payments, and the ledger against what those imply.
 * Tells the first difference. One that comes of work under way is gone at the next look.
 */
export const verifyMoney = async (): Promise<MoneyVerdict> => {
  let verdict = await look()
  for (let looked = 1; looked < looks && !verdict.intact; looked += 1) {
    await pause(pauseMs)
    verdict = await look()
  }
  return verdict
}

const look = async (): Promise<MoneyVerdict> => {
  const schemes = await verifySchemes()
  const rewards = await verifyRewards()
  const facts = await verifyFacts()
  const payments = await verifyPayments()
  const implied = [...(await expectedLedger()), ...payments.expected]
  const whole = schemes.difference ?? rewards.difference ?? facts ?? payments.difference
  const ledger = await verifyLedger(whole ? undefined : implied)
  const difference: MoneyDifference | null = whole ?? ledger.difference
  return {
    intact: difference === null,
    ...{ budgets: ledger.budgets, entries: ledger.entries, rewards: rewards.rewards, payments: payments.payments },
    difference,
  }
}
