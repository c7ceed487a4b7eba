import type { DeclarationContent, FilingChange } from '@huisheng/contract'
import type { Binary } from 'mongodb'
import { promisify } from 'node:util'
import { deflateRaw, inflateRaw } from 'node:zlib'
import { openBytes, sealBytes } from '../../platform/personal.ts'
import { FilingChunk } from './filing-chunk.model.ts'
import type { Column } from './sheet/columns.ts'
import type { Note } from './sheet/findings.ts'

/** One line of the preview. `texts` is what the row said; of a move-out, which is no row, who it is. */
export type KeptRow = {
  row: number | null
  change: FilingChange
  code: string
  address: string | null
  /** Whose stay ends: the file does not name them, the register does. */
  personId: string | null
  notes: (Note & { cell: string | null })[]
  texts: Partial<Record<Column, string>>
}

/** What is to be written for one dwelling, and what was known of it when that was found out. */
export type KeptPlan = { dwellingId: string; code: string; mark: string; contents: DeclarationContent[] }

export const rowsAChunk = 200
export const dwellingsAChunk = 100

type Kept = { plan: KeptPlan } & Record<FilingChange, KeptRow>
type Holds = keyof Kept

const pack = promisify(deflateRaw)
const unpack = promisify(inflateRaw)

/** Replaces all that the filing holds. Safe to repeat. */
export const keepChunks = async (filingId: string, all: { [K in Holds]: readonly Kept[K][] }) => {
  const chunks = (Object.keys(all) as Holds[]).flatMap((holds) => {
    const size = holds === 'plan' ? dwellingsAChunk : rowsAChunk
    const items = all[holds]
    return Array.from({ length: Math.ceil(items.length / size) }, (_, seq) => ({
      holds,
      seq,
      items: items.slice(seq * size, (seq + 1) * size),
    }))
  })
  const sealed = await Promise.all(
    chunks.map(async ({ holds, seq, items }) => ({
      filingId,
      holds,
      seq,
      sealed: sealBytes('filing', await pack(JSON.stringify(items), { level: 1, chunkSize: 1 << 17 })),
    })),
  )
  await FilingChunk.deleteMany({ filingId })
  await FilingChunk.insertMany(sealed, { ordered: false })
}

type Sealed = { holds: string; sealed: Buffer | Binary }

export const openChunk = async <K extends Holds>({ sealed }: Sealed) => {
  const bytes = Buffer.isBuffer(sealed) ? sealed : Buffer.from(sealed.value())
  return JSON.parse((await unpack(openBytes('filing', bytes))).toString()) as Kept[K][]
}

const openAll = async <K extends Holds>(chunks: readonly Sealed[]) =>
  (await Promise.all(chunks.map((chunk) => openChunk<K>(chunk)))).flat()

/** Every row the filing holds of these categories, in the order of the file; move-outs come last. */
export const allRows = async (filingId: string, changes: readonly FilingChange[]) => {
  const chunks = await FilingChunk.find({ filingId, holds: { $in: changes } }).lean()
  return (await openAll<FilingChange>(chunks)).sort((a, b) => (a.row ?? Infinity) - (b.row ?? Infinity))
}

/** One page of a category; `from` counts its rows. */
export const pageOfRows = async (
  filingId: string,
  change: FilingChange,
  { from, limit }: { from: number; limit: number },
) => {
  const first = Math.floor(from / rowsAChunk)
  const last = Math.floor((from + limit) / rowsAChunk)
  const chunks = await FilingChunk.find({ filingId, holds: change, seq: { $gte: first, $lte: last } })
    .sort({ seq: 1 })
    .lean()
  const rows = (await openAll<FilingChange>(chunks)).slice(from - first * rowsAChunk)
  return { rows: rows.slice(0, limit), more: rows.length > limit }
}

/** The codes of the dwellings that changed between preview and writing, and were left alone. */
export const leftOverCodes = async (filingId: string) => {
  const chunks = await FilingChunk.find({ filingId, holds: 'plan' }).lean()
  const opened = await Promise.all(
    chunks.map(async (chunk) => {
      const passed = chunk.passed && new Set(chunk.passed.map(String))
      const plan = await openChunk<'plan'>(chunk)
      return plan.flatMap(({ dwellingId, code }) => (passed?.has(dwellingId) === false ? [code] : []))
    }),
  )
  return new Set(opened.flat())
}

export const removeChunks = (filingIds: readonly string[]) => FilingChunk.deleteMany({ filingId: { $in: filingIds } })
