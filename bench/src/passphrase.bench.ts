import { startChild } from './children.ts'
import { compare } from './compare.ts'
import type { PassphraseAnswer, PassphraseAsk } from './passphrase-asks.ts'

/** Whether the time of a refusal tells which codes there are. */
export const passphraseComparisons = async function* ({ uri }: { uri: string }) {
  const child = await startChild('./passphrase-child.ts', { uri, database: 'bench_passphrase' })
  const side = (name: string, ask: PassphraseAsk) => ({
    name,
    run: async () => (await child.ask<PassphraseAnswer>(ask)).value,
    processorMs: async () => (await child.ask<PassphraseAnswer>('usage')).processorMs,
  })
  const existing = side('a code that is there', 'existing')
  const unknown = side('a code nobody has', 'unknown')
  const question = { part: 'passphrase', unit: 'ms a try', aim: { atMost: 1.05 }, rounds: 25 }
  try {
    yield await compare({ ...question, what: 'a wrong passphrase', ours: existing, reference: unknown })
    yield await compare({
      ...question,
      what: 'a wrong passphrase, the other way round',
      ours: unknown,
      reference: existing,
    })
  } finally {
    await child.stop()
  }
}
