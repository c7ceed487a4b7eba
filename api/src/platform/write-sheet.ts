import { writeXlsx, type Cell, type CellStyle, type DataValidation, type WriteSheet } from 'hucre/xlsx'
import { columnName, type SheetValue } from './sheet-cells.ts'

export type SheetColumn = {
  heading: string
  /** In characters of Latin script; a Chinese one takes two. */
  width?: number
  /** Offered as a drop-down; other values stay possible unless `strict`. */
  choices?: readonly string[]
  strict?: boolean
  /** Shown beside the cell while it is filled in. */
  hint?: string
}
/** A cell to draw attention to; `row` counts from 0 below the heading. */
export type SheetMark = { row: number; column: number; comment?: string }
export type SheetOptions = {
  name: string
  columns: readonly SheetColumn[]
  rows: readonly (readonly SheetValue[])[]
  marks?: readonly SheetMark[]
  /** A second sheet with what to know, one paragraph a line. */
  notes?: readonly string[]
  /** How many rows below the last get drop-downs too. */
  emptyRows?: number
  /** Below every printed page. */
  footer?: string
  /** Above every printed page. */
  header?: string
  /** A picture behind the cells of every sheet, on the screen. */
  background?: Buffer
  /** Kept in the file beside the cells: name → value. */
  properties?: Readonly<Record<string, string>>
}

const choicesName = '选项'
const heading: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8F0EC' } },
  alignment: { vertical: 'center', wrapText: true },
}
const marked: CellStyle = { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFD9D6' } }, numFmt: '@' }
const plain: CellStyle = { numFmt: '@' }

/** An .xlsx with one sheet of data: heading kept in view, cells as text so that long numbers keep their digits. */
export const writeSheet = async ({
  name,
  columns,
  rows,
  marks = [],
  notes = [],
  emptyRows = 0,
  footer,
  header,
  background,
  properties,
}: SheetOptions) => {
  const worn = {
    ...((footer || header) && { headerFooter: edgesOf(header, footer) }),
    ...(background && { backgroundImage: background }),
  }
  const data: WriteSheet = {
    name,
    columns: columns.map(({ heading, width = 16 }) => ({ header: heading, width, style: plain })),
    rows: [columns.map((column) => column.heading), ...rows.map((row) => [...row])],
    cells: stylesOf(columns, rows, marks),
    freezePane: { rows: 1 },
    ...worn,
    dataValidations: columns.flatMap((column, at) => validationOf(column, at, rows.length + emptyRows + 1)),
  }
  const lists = columns.flatMap(({ choices }, at) => (choices ? [{ at, choices }] : []))
  const sheets = [
    data,
    ...(notes.length > 0 ? [{ ...notesSheet(notes), ...worn }] : []),
    ...(lists.length > 0 ? [choiceSheet(lists)] : []),
  ]
  return Buffer.from(await writeXlsx({ sheets, ...(properties && { properties: { custom: { ...properties } } }) }))
}

const edgesOf = (header?: string, footer?: string) => ({
  ...(header && { oddHeader: `&C${header.replaceAll('&', '&&')}` }),
  ...(footer && { oddFooter: `&L${footer.replaceAll('&', '&&')}&R&P / &N` }),
})

const stylesOf = (columns: SheetOptions['columns'], rows: SheetOptions['rows'], marks: readonly SheetMark[]) => {
  const cells = new Map<string, Partial<Cell>>()
  for (const [at] of columns.entries()) cells.set(`0,${at}`, { value: columns[at]!.heading, style: heading })
  for (const { row, column, comment } of marks)
    cells.set(`${row + 1},${column}`, {
      value: rows[row]?.[column] ?? null,
      style: marked,
      ...(comment && { comment: { text: comment } }),
    })
  return cells
}

const validationOf = ({ choices, strict, hint }: SheetColumn, at: number, lastRow: number): DataValidation[] => {
  if (!choices && !hint) return []
  const column = columnName(at)
  return [
    {
      ...(choices
        ? { type: 'list', formula1: `'${choicesName}'!$${column}$1:$${column}$${Math.max(1, choices.length)}` }
        : { type: 'custom', formula1: 'TRUE' }),
      range: `${column}2:${column}${Math.max(2, lastRow)}`,
      allowBlank: true,
      showErrorMessage: strict ?? false,
      ...(strict && { errorTitle: '请从列表中选择', errorMessage: '请从下拉列表中选择一项' }),
      ...(hint && { showInputMessage: true, inputMessage: hint }),
    },
  ]
}

const notesSheet = (notes: readonly string[]): WriteSheet => ({
  name: '填写说明',
  columns: [{ width: 100, style: { alignment: { wrapText: true, vertical: 'top' } } }],
  rows: notes.map((note) => [note]),
})

/** Drop-downs point at a sheet of their own: a list within the cell may not pass 255 characters. */
const choiceSheet = (lists: { at: number; choices: readonly string[] }[]): WriteSheet => {
  const longest = Math.max(...lists.map(({ choices }) => choices.length))
  const width = Math.max(...lists.map(({ at }) => at)) + 1
  return {
    name: choicesName,
    hidden: true,
    rows: Array.from({ length: longest }, (_, row) =>
      Array.from({ length: width }, (_, column) => lists.find(({ at }) => at === column)?.choices[row] ?? null),
    ),
  }
}
