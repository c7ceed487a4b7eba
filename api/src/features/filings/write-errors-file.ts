import type { Actor } from '../../http/actor.ts'
import { Problem } from '../../http/problem.ts'
import { clock } from '../../platform/clock.ts'
import { writeSheet, type SheetMark } from '../../platform/write-sheet.ts'
import { allRows, type KeptRow } from './chunks.ts'
import { actionsOn } from './filing.machine.ts'
import { filers, findFiling } from './find-filing.ts'
import { footerOf, sheetFile } from './sheet-file.ts'
import { columnNames, definitionOf, problemHeading, sheetName } from './sheet/columns.ts'
import { guide } from './sheet/guide.ts'
import { sheetColumns } from './sheet/sheet-columns.ts'

/** Every row of each dwelling with a broken one: a dwelling that is named states its full list. */
export const writeErrorsFile = async (actor: Actor, filingId: string) => {
  const { filing, membership } = await findFiling(actor, filingId, filers)
  if (!actionsOn(filing, membership).includes('download_errors')) throw new Problem('not_found')
  const rows = await allRows(filingId, ['move_in', 'change', 'unchanged', 'error'])
  const broken = rows.filter(({ change }) => change === 'error')
  const codes = new Set(broken.map(({ code }) => code))
  const returned = rows
    .filter((row) => row.change === 'error' || codes.has(row.code))
    .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : a.row! - b.row!))
  const origin = { organisationName: membership.name, at: clock.now() }
  const bytes = await writeSheet({
    name: sheetName,
    columns: [...sheetColumns, { heading: problemHeading, width: 60 }],
    rows: returned.map((row) => [...columnNames.map((column) => textIn(row, column)), problemsOf(row)]),
    marks: returned.flatMap(marksOf),
    notes: [...guide, '', footerOf(origin)],
    footer: footerOf(origin),
  })
  return sheetFile('需要修改的行', origin, bytes)
}

const textIn = ({ texts, address }: KeptRow, column: (typeof columnNames)[number]) =>
  texts[column] ?? (column === 'address' ? address : null)

const errorsOf = ({ notes }: KeptRow) => notes.filter(({ level }) => level === 'error')

const problemsOf = (row: KeptRow) =>
  errorsOf(row)
    .map(({ column, message }) => (column ? `${definitionOf(column).heading}：${message}` : message))
    .join('；')

const marksOf = (row: KeptRow, at: number): SheetMark[] =>
  errorsOf(row).flatMap(({ column, message }) =>
    column ? [{ row: at, column: columnNames.indexOf(column), comment: message }] : [],
  )
