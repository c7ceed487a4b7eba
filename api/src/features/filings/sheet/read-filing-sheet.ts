import { filingLimits } from '@huisheng/contract'
import type { SheetValue } from '../../../platform/sheet-cells.ts'
import { SheetTooLarge, SheetUnreadable } from '../../../platform/sheet-errors.ts'
import { readSheet } from '../../../platform/sheet.ts'
import { textOf } from './cell.ts'
import { columnNames, definitionOf, plainHeading, type Column } from './columns.ts'
import type { SheetRow } from './read-row.ts'

/** The file as a whole cannot be used; the message is for whoever uploaded it. */
export class SheetRefused extends Error {
  override name = 'SheetRefused'
}

/** Headings stand at the top, at most below a few lines of title. */
const rowsBeforeHeading = 10

/** The rows below the headings, one after the other, and where the columns stand. Throws `SheetRefused`. */
export async function* readFilingSheet(bytes: Buffer): AsyncGenerator<SheetRow & { layout: Layout }> {
  let layout: Layout | null = null
  let rows = 0
  try {
    for await (const { row, cells } of readSheet(bytes, { mostRows: filingLimits.rows + rowsBeforeHeading })) {
      if (layout) {
        if (++rows > filingLimits.rows) throw new SheetTooLarge()
        yield { row, cells: cellsBy(layout, cells), layout }
      } else {
        layout = layoutOf(cells)
        if (!layout && row >= rowsBeforeHeading) break
      }
    }
  } catch (error) {
    throw refusalFor(error)
  }
  if (!layout) throw new SheetRefused('没有找到表头“房屋编码”，请使用模板填写')
  if (rows === 0) throw new SheetRefused('表头下面没有任何内容')
}

const refusalFor = (error: unknown) => {
  if (error instanceof SheetTooLarge) return new SheetRefused('表格太大，请控制在 10 MB、20,000 行以内，分成几份上传')
  if (error instanceof SheetUnreadable)
    return new SheetRefused('表格无法读取，可能已损坏或有密码；请用模板另存为 .xlsx')
  return error
}

/** Where each column stands, counted from 0. */
export type Layout = ReadonlyMap<Column, number>

/** Null for a line that is not the line of headings. */
const layoutOf = (cells: readonly SheetValue[]): Layout | null => {
  const headings = cells.map((cell) => plainHeading(textOf(cell).text))
  const placed = columnNames.map((column) => ({ column, places: placesOf(headings, definitionOf(column).heading) }))
  if (placed.find(({ column }) => column === 'code')!.places.length === 0) return null
  const twice = placed.filter(({ places }) => places.length > 1)
  if (twice.length > 0) throw new SheetRefused(`这些列出现了不止一次：${headingsOf(twice)}`)
  const missing = placed.filter(({ column, places }) => definitionOf(column).required && places.length === 0)
  if (missing.length > 0) throw new SheetRefused(`缺少这些列：${headingsOf(missing)}；表头不要合并，请使用模板`)
  return new Map(placed.flatMap(({ column, places }) => (places.length > 0 ? [[column, places[0]!] as const] : [])))
}

const placesOf = (headings: string[], heading: string) =>
  headings.flatMap((text, at) => (text === plainHeading(heading) ? [at] : []))
const headingsOf = (placed: { column: Column }[]) => placed.map(({ column }) => definitionOf(column).heading).join('、')

const cellsBy = (layout: Layout, cells: readonly SheetValue[]) => {
  const byColumn: SheetRow['cells'] = {}
  for (const [column, at] of layout) byColumn[column] = cells[at] ?? null
  return byColumn
}
