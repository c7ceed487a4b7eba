import type { SheetColumn } from '../../../platform/write-sheet.ts'
import { columnNames, definitionOf } from './columns.ts'

export const sheetColumns: SheetColumn[] = columnNames.map((column) => {
  const { heading, width, required, choices, hint } = definitionOf(column)
  return { heading: required ? `${heading}*` : heading, width, ...(choices && { choices }), hint }
})
