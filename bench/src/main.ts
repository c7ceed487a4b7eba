import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedMongo } from '@huisheng/embedded-mongo'
import type { Comparison } from './compare.ts'
import { filingComparisons } from './filing.bench.ts'
import { locateComparisons } from './locate.bench.ts'
import { describeMachine } from './machine.ts'
import { passphraseComparisons } from './passphrase.bench.ts'
import { photoComparisons } from './photos.bench.ts'
import { keepResults, printComparison, printMachine } from './print.ts'
import { requestComparisons } from './requests.bench.ts'

const parts = ['photo', 'locate', 'requests', 'filing', 'passphrase'] as const
type Part = (typeof parts)[number]

/** MONGODB_URI where it is set, else an embedded server on a folder that is thrown away. */
const openServer = async () => {
  const uri = process.env.MONGODB_URI
  if (uri) return { uri, engine: 'the server of MONGODB_URI', stop: async () => {} }
  const folder = await mkdtemp(join(tmpdir(), 'huisheng-bench-'))
  const embedded = await startEmbeddedMongo({ folder })
  return {
    uri: embedded.uri,
    engine: 'embedded-mongo',
    stop: async () => {
      await embedded.stop()
      await rm(folder, { recursive: true })
    },
  }
}

const run = async (asked: readonly Part[], profile: boolean) => {
  const server = await openServer()
  const machine = describeMachine(server.engine)
  printMachine(machine)
  const comparisons: Comparison[] = []
  const measure = {
    photo: photoComparisons,
    locate: locateComparisons,
    requests: () => requestComparisons({ uri: server.uri, profile }),
    filing: () => filingComparisons({ uri: server.uri, profile }),
    passphrase: () => passphraseComparisons({ uri: server.uri }),
  }
  try {
    for (const part of asked)
      for await (const comparison of measure[part]()) {
        printComparison(comparison)
        comparisons.push(comparison)
      }
    await keepResults(machine, comparisons)
  } finally {
    await server.stop()
  }
}

const words = process.argv.slice(2)
const asked = parts.filter((part) => words.includes(part))
await run(asked.length > 0 ? asked : parts, words.includes('--profile'))
