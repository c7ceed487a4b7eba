/** Tells the whole course of one reward: npm run audit:reward -- <number>. It names neither tipster nor payee. */
import { openDatabase } from './database.ts'
import { informRewardsOfPayments } from './features/payments/inform-rewards.ts'
import { printAudit } from './features/rewards/audit/print-audit.ts'
import { findByNumber } from './features/rewards/reading/find-by-number.ts'

const main = async () => {
  const number = process.argv[2]
  if (!number) throw new Error('Say which: npm run audit:reward -- <number of the reward>')
  const database = await openDatabase()
  try {
    informRewardsOfPayments()
    process.stdout.write(await printAudit(await findByNumber(number)))
  } finally {
    await database.close()
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  },
)
