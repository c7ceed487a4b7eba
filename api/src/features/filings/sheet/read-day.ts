import type { SheetValue } from '../../../platform/sheet-cells.ts'
import { dayOf } from '../../declarations/checks/days.ts'

const written = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[ T]+00:00(?::00(?:\.000)?Z?)?)?$/

/** Days since 1899-12-30, as a spreadsheet counts them, from 1900-03-01 to 2199. */
const isSerial = (value: number) => Number.isInteger(value) && value >= 61 && value < 109_575
const unixDay = 25_569
const dayMs = 86_400_000

/** 2026-01-01, 2026/1/1, 2026年1月1日, 20260101 or a date cell as 2026-01-01; null where it is no day there is. */
export const readDay = (cell: SheetValue, text: string): string | null => {
  if (typeof cell === 'number' && isSerial(cell)) return new Date((cell - unixDay) * dayMs).toISOString().slice(0, 10)
  const found = written.exec(text)
  if (!found) return dayOf(text)
  const [, year = '', month = '', day = ''] = found
  return dayOf(year + month.padStart(2, '0') + day.padStart(2, '0'))
}
