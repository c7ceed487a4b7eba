/**
 * Brings all that is sealed under the current keys, personal data and the vault: npm run keys:rotate -w api
 * With --retire <key id> it also declares that nothing is under that key of PERSONAL_KEYS any more, so that it may be
 * taken away; with --retire-vault <key id>, of VAULT_KEYS.
 */
import { parseArgs } from 'node:util'
import { openDatabase } from './database.ts'
import { upgradePhones } from './features/accounts/upgrade-phones.ts'
import { resealPersonal, resealVault, retireKey } from './platform/reseal-personal.ts'
import { personalData, vaultData, type CheckedRing } from './platform/rings.ts'
import './app.ts'

const main = async () => {
  const { values } = parseArgs({ options: { retire: { type: 'string' }, 'retire-vault': { type: 'string' } } })
  const database = await openDatabase()
  try {
    await upgradePhones()
    const left = [say(personalData, await resealPersonal()), say(vaultData, await resealVault())]
    if (values.retire) await retire(values.retire, personalData)
    if (values['retire-vault']) await retire(values['retire-vault'], vaultData)
    return left.every((count) => count === 0)
  } finally {
    await database.close()
  }
}

const say = ({ under: { ring } }: CheckedRing, { resealed, left }: { resealed: number; left: number }) => {
  process.stdout.write(
    `${ring.setting}: under the key ${ring.currentKeyId()} now: ${resealed} values; still under another: ${left}.\n`,
  )
  return left
}

const retire = async (keyId: string, ring: CheckedRing) => {
  await retireKey(keyId, ring)
  const { setting } = ring.under.ring
  process.stdout.write(`Nothing is under the key ${keyId} any more; it may be taken out of ${setting}.\n`)
}

main().then(
  (done) => process.exit(done ? 0 : 1),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  },
)
