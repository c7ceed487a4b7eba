/** Recomputes all money from its history: npm run verify:money. Prints the first difference, ends with 1 where there is one. */
import { openDatabase } from './database.ts'
import { verifyMoney } from './features/payments/verify/verify-money.ts'

const main = async () => {
  const database = await openDatabase()
  try {
    const verdict = await verifyMoney()
    process.stdout.write(`${JSON.stringify(verdict, null, 2)}\n`)
    return verdict.intact
  } finally {
    await database.close()
  }
}

main().then(
  (intact) => process.exit(intact ? 0 : 1),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  },
)
