import { badField, Problem } from '../../http/problem.ts'
import { textOf } from '../../platform/sheet-cells.ts'
import { SheetTooLarge, SheetUnreadable } from '../../platform/sheet-errors.ts'
import { readSheet } from '../../platform/sheet.ts'
import { readCsv } from './csv.ts'

/** A line as the bank wrote it. */
export type ResultLine = {
  line: number
  number: string
  amount: string
  result: string
  reason: string
  serial: string
}

const mostRows = 2_000
const columns = {
  number: '支付单号',
  amount: '金额（元）',
  result: '结果',
  reason: '原因',
  serial: '银行流水号',
} as const
const plain = (heading: string) => heading.replace(/[\s（(].*$/, '')

/** The lines of a result file, .csv or .xlsx. Its headings may stand in any order; others are passed over. */
export const readResults = async (bytes: Buffer): Promise<ResultLine[]> => {
  const [heading, ...rows] = isZip(bytes) ? await rowsOfSheet(bytes) : rowsOfCsv(bytes)
  if (!heading) throw badField('file', '文件是空的')
  const places = Object.entries(columns).map(
    ([field, name]) => [field, name, heading.cells.findIndex((cell) => plain(cell) === plain(name))] as const,
  )
  const missing = places.filter(([, , at]) => at === -1).map(([, name]) => name)
  if (missing.length > 0) throw badField('file', `文件里没有这些列：${missing.join('、')}`)
  return rows.map(({ line, cells }) => ({
    line,
    ...(Object.fromEntries(places.map(([field, , at]) => [field, cells[at] ?? ''])) as Omit<ResultLine, 'line'>),
  }))
}

type Row = { line: number; cells: string[] }

const isZip = (bytes: Buffer) => bytes.subarray(0, 2).toString('latin1') === 'PK'

const rowsOfCsv = (bytes: Buffer): Row[] => {
  if (bytes.includes(0)) throw new Problem('sheet_unreadable')
  const rows = readCsv(bytes)
  if (!rows) throw new Problem('sheet_unreadable')
  if (rows.length > mostRows) throw new Problem('sheet_too_large')
  return rows.map(({ line, cells }) => ({ line, cells: cells.map((cell) => cell.replace(/^'(?=[=+\-@])/, '')) }))
}

const rowsOfSheet = async (bytes: Buffer): Promise<Row[]> => {
  const rows: Row[] = []
  try {
    for await (const { row, cells } of readSheet(bytes, { mostRows }))
      rows.push({ line: row, cells: cells.map((cell) => textOf(cell)) })
  } catch (error) {
    if (error instanceof SheetUnreadable) throw new Problem('sheet_unreadable')
    if (error instanceof SheetTooLarge) throw new Problem('sheet_too_large')
    throw error
  }
  return rows
}
