import type { DeclarationContent, FilingChange } from '@huisheng/contract'
import { openPersonal, sealPersonal } from '../../platform/personal.ts'
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
  notes: Note[]
  texts: Partial<Record<Column, string>>
}

/** What is to be written for one dwelling, and what was known of it when that was found out. */
export type KeptPlan = { dwellingId: string; code: string; mark: string; contents: DeclarationContent[] }

export const rowsAChunk = 200
export const dwellingsAChunk = 100

type Kept = { plan: KeptPlan } & Record<FilingChange, KeptRow>
type Holds = keyof Kept

/** Replaces what the filing holds of this kind. Safe to repeat. */
export const keepChunks = async <K extends Holds>(filingId: string, holds: K, items: readonly Kept[K][]) => {
  const size = holds === 'plan' ? dwellingsAChunk : rowsAChunk
  const chunks = Array.from({ length: Math.ceil(items.length / size) }, (_, seq) => ({
    filingId,
    holds,
    seq,
    sealed: sealPersonal('filing', JSON.stringify(items.slice(seq * size, (seq + 1) * size))),
  }))
  await FilingChunk.deleteMany({ filingId, holds })
  if (chunks.length > 0) await FilingChunk.insertMany(chunks, { ordered: false })
}

export const openChunk = <K extends Holds>(chunk: { holds: string; sealed: string }) =>
  JSON.parse(openPersonal('filing', chunk.sealed)) as Kept[K][]

/** Every row the filing holds of these categories, in the order of the file; move-outs come last. */
export const allRows = async (filingId: string, changes: readonly FilingChange[]) => {
  const chunks = await FilingChunk.find({ filingId, holds: { $in: changes } }).lean()
  return chunks
    .flatMap((chunk) => openChunk<FilingChange>(chunk))
    .sort((a, b) => (a.row ?? Infinity) - (b.row ?? Infinity))
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
  const rows = chunks.flatMap((chunk) => openChunk<FilingChange>(chunk)).slice(from - first * rowsAChunk)
  return { rows: rows.slice(0, limit), more: rows.length > limit }
}

/** The codes of the dwellings that changed between preview and writing, and were left alone. */
export const leftOverCodes = async (filingId: string) => {
  const chunks = await FilingChunk.find({ filingId, holds: 'plan' }).lean()
  return new Set(
    chunks.flatMap((chunk) => {
      const passed = chunk.passed && new Set(chunk.passed.map(String))
      return openChunk<'plan'>(chunk).flatMap(({ dwellingId, code }) =>
        passed?.has(dwellingId) === false ? [code] : [],
      )
    }),
  )
}

export const removeChunks = (filingIds: readonly string[]) => FilingChunk.deleteMany({ filingId: { $in: filingIds } })
