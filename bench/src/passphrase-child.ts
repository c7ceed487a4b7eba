import mongoose from 'mongoose'
import { randomBytes } from 'node:crypto'
import { openDatabase } from '../../api/src/database.ts'
import { Problem } from '../../api/src/http/problem.ts'
import { buildIdentity } from '../../api/src/features/vault/build-identity.ts'
import { openByCode } from '../../api/src/features/vault/open-by-code.ts'
import { millisecondsOf } from './compare.ts'
import { triesPerRound, type PassphraseAnswer, type PassphraseAsk } from './passphrase-asks.ts'

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const wrong = '苹果香蕉葡萄西瓜草莓樱桃'

await openDatabase()
await mongoose.connection.db!.collection('vaultentries').deleteMany({})
const existing: string[] = []
for (let at = 0; at < triesPerRound; at += 1) existing.push((await buildIdentity()).code)
/** Never the same twice: what was asked for before must not help. */
const nobodys = () => [...randomBytes(10)].map((byte) => letters[byte % 32]!).join('')

const codesFor: Record<PassphraseAsk, () => string[]> = {
  existing: () => existing,
  unknown: () => existing.map(nobodys),
}

const guess = async (code: string) => {
  const address = randomBytes(8).toString('hex')
  const refusal: unknown = await openByCode({ code, passphrase: wrong, address }).catch((error: unknown) => error)
  if (!(refusal instanceof Problem) || refusal.code !== 'wrong_passphrase') throw new Error('a guess was not refused')
}

const round = async (ask: PassphraseAsk) => {
  const codes = codesFor[ask]()
  const time = await millisecondsOf(async () => {
    for (const code of codes) await guess(code)
  })
  await mongoose.models.PassphraseTries!.deleteMany({})
  return time / codes.length
}

process.once('disconnect', () => process.exit(0))
process.on('message', (ask: PassphraseAsk | 'usage') => {
  void (ask === 'usage' ? Promise.resolve(0) : round(ask)).then(
    (value) => {
      const { user, system } = process.cpuUsage()
      process.send!({ value, processorMs: (user + system) / 1000 } satisfies PassphraseAnswer)
    },
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
})
process.send!({ codes: existing.length })
