export type SheetValue = string | number | boolean | Date | null

/** C12 for row 12, third column (columns count from 0). */
export const cellName = (row: number, column: number) => `${columnName(column)}${row}`

export const columnName = (column: number): string =>
  (column >= 26 ? columnName(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))

/** What a person sees in the cell, trimmed; a date as 2026-01-31. */
export const textOf = (value: SheetValue | undefined): string => {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  if (typeof value === 'number') return String(Number(value.toPrecision(15)))
  return String(value)
    .replace(/[\p{Cc}\p{Cf}\p{Surrogate}]/gu, '')
    .trim()
}
