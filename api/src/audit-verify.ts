/** Walks all records of the use of personal data: npm run audit:verify -w api. Ends with 1 where they were touched. */
import { openDatabase } from './database.ts'
import { verifyAudit } from './features/audit/verify-audit.ts'

const main = async () => {
  const database = await openDatabase()
  try {
    const verdict = await verifyAudit()
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
