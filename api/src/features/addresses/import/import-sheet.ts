import type { AddressImport, Datum } from '@huisheng/contract'
import { badField, Problem } from '../../../http/problem.ts'
import { textOf, type SheetValue } from '../../../platform/sheet-cells.ts'
import { SheetTooLarge, SheetUnreadable } from '../../../platform/sheet-errors.ts'
import { readSheet } from '../../../platform/sheet.ts'
import { addressColumns, type AddressField } from './address-columns.ts'
import type { AddressInput } from './address-draft.ts'
import { importAddresses } from './import-addresses.ts'

const mostRows = 100_001
const needed: AddressField[] = ['dwellingCode', 'buildingCode', 'buildingName', 'road', 'floor', 'room']

/** The same import from an .xlsx: the first row names the columns, in any order. */
export const importSheet = async (
  bytes: Buffer,
  options: { dryRun: boolean; datum: Datum },
): Promise<AddressImport> => {
  try {
    return await importAddresses(rowsOf(bytes), options)
  } catch (error) {
    if (error instanceof SheetUnreadable) throw new Problem('sheet_unreadable')
    if (error instanceof SheetTooLarge) throw new Problem('sheet_too_large')
    throw error
  }
}

async function* rowsOf(bytes: Buffer): AsyncGenerator<AddressInput> {
  let columns: Map<AddressField, number> | null = null
  for await (const { row, cells } of readSheet(bytes, { mostRows })) {
    if (!columns) columns = columnsOf(cells)
    else yield { row, columns, values: valuesOf(columns, cells) }
  }
  if (!columns) throw badField('file', '表格是空的')
}

const columnsOf = (cells: readonly SheetValue[]) => {
  const headings = cells.map((cell) => textOf(cell).replace(/[\s*（(].*$/, ''))
  const columns = new Map<AddressField, number>()
  for (const { field, headings: names } of addressColumns) {
    const at = headings.findIndex((heading) => names.includes(heading) || heading === field)
    if (at >= 0) columns.set(field, at)
  }
  const missing = needed.filter((field) => !columns.has(field))
  if (missing.length > 0)
    throw badField(
      'file',
      `第一行缺少这些列：${missing.map((field) => addressColumns.find((column) => column.field === field)!.headings[0]).join('、')}`,
    )
  return columns
}

/** Cells past what the contract takes are cut: their rows are found to be wrong by what is left. */
const longest = 100
const valuesOf = (columns: ReadonlyMap<AddressField, number>, cells: readonly SheetValue[]) =>
  Object.fromEntries([...columns].map(([field, at]) => [field, textOf(cells[at]).slice(0, longest)]))
