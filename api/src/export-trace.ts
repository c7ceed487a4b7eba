/** Says which export a leaked text was copied from: npm run export:trace -w api < text. Ends with 1 where it bears no mark. */
import { text } from 'node:stream/consumers'
import { openDatabase } from './database.ts'
import { traceExport } from './features/privacy/exports/trace-export.ts'

const main = async () => {
  const database = await openDatabase()
  try {
    const found = await traceExport(await text(process.stdin))
    process.stdout.write(`${JSON.stringify(found, null, 2)}\n`)
    return found !== null
  } finally {
    await database.close()
  }
}

main().then(
  (found) => process.exit(found ? 0 : 1),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  },
)
