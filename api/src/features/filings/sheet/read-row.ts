import { Occupant } from '@huisheng/contract'
import type { SheetValue } from '../../../platform/sheet-cells.ts'
import { checkOccupant } from '../../declarations/checks/check-occupant.ts'
import { columnNames, personColumns, vacantWord, type Column } from './columns.ts'
import { textOf } from './cell.ts'
import { documentKey } from './document-key.ts'
import { cautions, faults, type Fault, type Note } from './findings.ts'
import { readGuardian, readPerson, type Reading } from './read-person.ts'

/** One row as the file has it. */
export type SheetRow = { row: number; cells: Partial<Record<Column, SheetValue>> }

/** One row understood. `document` names the person (`documentKey`) even where something else is wrong with the row. */
export type ReadRow = {
  row: number
  code: string
  says: 'person' | 'vacant' | 'nothing'
  person: Occupant | null
  document: string | null
  notes: Note[]
  /** What the cells say; blank ones say nothing. */
  texts: Partial<Record<Column, string>>
}

export const isBroken = ({ notes }: Pick<ReadRow, 'notes'>) => notes.some(({ level }) => level === 'error')

/** Reads one row by itself; what only shows beside other rows comes later. */
export const readRow = ({ row, cells }: SheetRow, today: string): ReadRow => {
  const notes: Note[] = []
  const faulty = new Set<Column>()
  const texts: ReadRow['texts'] = {}
  const fail = (column: Column, fault: Fault) => {
    if (!faulty.has(column)) notes.push({ column, message: faults[fault], level: 'error' })
    faulty.add(column)
    return null
  }
  for (const column of columnNames) {
    const { text, hidden, fault } = textOf(cells[column] ?? null)
    if (text) texts[column] = text
    if (column === 'address') continue
    if (hidden) notes.push({ column, message: cautions.hidden_characters, level: 'warning' })
    if (fault) fail(column, fault)
  }
  const says = saysOf(texts, faulty)
  if (says !== 'nothing' && !texts.code) fail('code', 'code_missing')
  const read: ReadRow = { row, code: texts.code ?? '', says, person: null, document: null, notes, texts }
  const reading: Reading = {
    text: (column) => (faulty.has(column) ? '' : (texts[column] ?? '')),
    cell: (column) => cells[column] ?? null,
    fail,
    today,
  }
  if (texts.remark && texts.remark.length > 200) fail('remark', 'remark_long')
  if (says === 'vacant' && personColumns.some((column) => column !== 'name' && column !== 'remark' && texts[column]))
    fail('name', 'vacant_with_person')
  if (says !== 'person') return read
  return withPerson(read, reading)
}

const saysOf = (texts: ReadRow['texts'], faulty: Set<Column>): ReadRow['says'] => {
  if (texts.name === vacantWord) return 'vacant'
  return personColumns.some((column) => texts[column] || faulty.has(column)) ? 'person' : 'nothing'
}

const withPerson = (read: ReadRow, reading: Reading): ReadRow => {
  const stated = { ...readPerson(reading), guardian: readGuardian(reading) }
  const { documentKind, documentNumber } = stated
  const document = documentKind && documentNumber ? documentKey({ documentKind, documentNumber }) : null
  const { data: person } = Occupant.safeParse(stated)
  if (!person) return { ...read, document }
  for (const { path, message, level } of checkOccupant(person, '', reading.today)) {
    const column = columnOf(path)
    read.notes.push({ column, message, level: level === 'block' ? 'error' : 'warning' })
  }
  return { ...read, document, person }
}

/** The checks name the fields of an occupant; most of them are columns. */
const columnOf = (path: string): Column => {
  const field = path.replace(/^\./, '')
  if (field === 'guardian') return 'guardianName'
  return columnNames.find((column) => column === field) ?? 'name'
}
