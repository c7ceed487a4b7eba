/**
 * Brings all personal data under the current key: npm run keys:rotate -w api
 * With --retire <key id> it also declares that nothing is under that key any more, so that it may be taken away.
 */
import { parseArgs } from 'node:util'
import { openDatabase } from './database.ts'
import { upgradePhones } from './features/accounts/upgrade-phones.ts'
import { currentKeyId } from './platform/personal-keys.ts'
import { resealPersonal, retireKey } from './platform/reseal-personal.ts'
import './app.ts'

const main = async () => {
  const { values } = parseArgs({ options: { retire: { type: 'string' } } })
  const database = await openDatabase()
  try {
    await upgradePhones()
    const { resealed, left } = await resealPersonal()
    process.stdout.write(`Under the key ${currentKeyId()} now: ${resealed} values; still under another: ${left}.\n`)
    if (values.retire) {
      await retireKey(values.retire)
      process.stdout.write(
        `Nothing is under the key ${values.retire} any more; it may be taken out of PERSONAL_KEYS.\n`,
      )
    }
    return left === 0
  } finally {
    await database.close()
  }
}

main().then(
  (done) => process.exit(done ? 0 : 1),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  },
)
