import { startChild } from './children.ts'
import { compare } from './compare.ts'
import { filingSize, type FilingAnswer, type FilingAsk } from './filing-asks.ts'

type Options = { uri: string; profile: boolean }

const rows = `${filingSize.rows.toLocaleString('en')} rows, ${filingSize.broken} of them wrong`

/** Bulk filing against merely parsing the same file with the same library, and against writing the same documents. */
export const filingComparisons = async function* ({ uri, profile }: Options) {
  const child = await startChild('./filing-child.ts', { uri, database: 'bench_filing', profile })
  const side = (name: string, ask: FilingAsk) => ({
    name,
    run: async () => (await child.ask<FilingAnswer>(ask)).value,
    processorMs: async () => (await child.ask<FilingAnswer>('usage' satisfies FilingAsk)).processorMs,
  })
  const parse = side('hucre alone: every row', 'parse')
  try {
    yield await compare({
      part: 'filing',
      what: `preview of ${rows}`,
      unit: 'ms',
      aim: { atMost: 3 },
      ours: side('upload, read, check, compare, keep sealed', 'preview'),
      reference: parse,
    })
    yield await compare({
      part: 'filing',
      what: `confirmation of ${rows}`,
      unit: 'ms',
      aim: { atMost: 3 },
      ours: side('compare again, file the declarations', 'confirm'),
      reference: side('the same documents by insertMany, with the same indexes', 'insertBare'),
      rounds: 3,
    })
    yield await compare({
      part: 'filing',
      what: 'the same file again, after it was confirmed: no change',
      unit: 'ms',
      aim: { atMost: 6 },
      ours: side('upload, read, check, compare with all that is known', 'previewAgain'),
      reference: parse,
    })
  } finally {
    await child.stop()
  }
  yield await compareMemory(uri)
}

let children = 0

/** Two fresh processes that have loaded the same things: one previews, one only parses. */
const compareMemory = async (uri: string) => {
  const peakOf = (name: string, ask: FilingAsk) => ({
    name,
    run: async () => {
      const child = await startChild('./filing-child.ts', { uri, database: `bench_filing_${ask}_${++children}` })
      try {
        return (await child.ask<FilingAnswer>(ask)).peakMegabytes
      } finally {
        await child.stop()
      }
    },
  })
  return compare({
    part: 'filing',
    what: `most memory of the process during the preview of ${rows}`,
    unit: 'MB',
    aim: { atMost: 1.5 },
    ours: peakOf('preview', 'preview'),
    reference: peakOf('hucre alone', 'parse'),
    rounds: 1,
  })
}
