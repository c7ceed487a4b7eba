import { HucreError } from 'hucre'
import { streamXlsxRows } from 'hucre/xlsx'
import { setImmediate as breathe } from 'node:timers/promises'
import type { SheetValue } from './sheet-cells.ts'
import { SheetTooLarge, SheetUnreadable } from './sheet-errors.ts'
import { unpackedBytes } from './unpacked-bytes.ts'

/** `row` counts from 1, as the spreadsheet shows it. */
export type SheetRow = { row: number; cells: readonly SheetValue[] }

const mostUnpackedBytes = 300 * 1024 * 1024
const mostColumns = 200
const rowsAtATime = 500

/**
 * The rows of the first sheet of an .xlsx that hold anything, as they are read; other requests get their turn in between.
 * Throws SheetUnreadable, and SheetTooLarge past `mostRows` or where it would unpack to more than memory should hold.
 */
export async function* readSheet(bytes: Buffer, { mostRows }: { mostRows: number }): AsyncGenerator<SheetRow> {
  if (unpackedBytes(bytes) > mostUnpackedBytes) throw new SheetTooLarge()
  let read = 0
  for await (const { index, values } of rowsOf(bytes)) {
    const cells = values.slice(0, mostColumns)
    if (cells.every((value) => value === null || value === '')) continue
    if (++read > mostRows) throw new SheetTooLarge()
    yield { row: index + 1, cells }
    if (read % rowsAtATime === 0) await breathe()
  }
}

async function* rowsOf(bytes: Buffer) {
  try {
    yield* streamXlsxRows(bytes)
  } catch (error) {
    if (error instanceof HucreError) throw new SheetUnreadable(error.message)
    throw error
  }
}
