import type { SheetValue } from '../../../platform/sheet-cells.ts'

const written = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[ T]+00:00(?::00(?:\.000)?Z?)?)?$/
const together = /^(\d{4})(\d{2})(\d{2})$/

/** Days since 1899-12-30, as a spreadsheet counts them, from 1900-03-01 to 2199. */
const isSerial = (value: number) => Number.isInteger(value) && value >= 61 && value < 109_575
const daySeconds = 86_400

/** 2026-01-01, 2026/1/1, 2026年1月1日, 20260101 or a date cell as 2026-01-01; null where it is no day there is. */
export const readDay = (cell: SheetValue, text: string): string | null => {
  if (typeof cell === 'number' && isSerial(cell))
    return new Date((cell - 25_569) * daySeconds * 1000).toISOString().slice(0, 10)
  const found = written.exec(text) ?? together.exec(text)
  if (!found) return null
  const [year, month, day] = found.slice(1).map(Number) as [number, number, number]
  const date = new Date(Date.UTC(year, month - 1, day))
  date.setUTCFullYear(year)
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return date.toISOString().slice(0, 10)
}
