import {
  documentNames,
  Phone,
  purposeNames,
  relationNames,
  type DocumentKind,
  type Occupant,
  type Relation,
  type ResidencePurpose,
} from '@huisheng/contract'
import type { SheetValue } from '../../../platform/sheet-cells.ts'
import type { Column } from './columns.ts'
import type { Fault } from './findings.ts'
import { readDay } from './read-day.ts'

/** What a reader of one field has: the words of its cell and a way to say what is wrong. */
export type Reading = {
  text: (column: Column) => string
  cell: (column: Column) => SheetValue
  fail: (column: Column, fault: Fault) => null
  today: string
}

type Stated<T> = { [K in keyof T]: T[K] | null }
const earliest = '1900-01-01'

/** What the cells say of a person; null where a cell says nothing that could be used. */
export const readPerson = (reading: Reading): Stated<Omit<Occupant, 'guardian'>> => ({
  name: readName(reading),
  documentKind: choose<DocumentKind>(reading, 'documentKind', documentNames, ['kind_missing', 'kind_unknown']),
  documentNumber: readNumber(reading),
  phone: readPhone(reading, 'phone', 'phone_form'),
  birthDay: readDate(reading, 'birthDay', ['birth_form', 'birth_early']),
  since: readSince(reading),
  purpose: choose<ResidencePurpose>(reading, 'purpose', purposeNames, ['purpose_missing', 'purpose_unknown']),
  relation: choose<Relation>(reading, 'relation', relationNames, ['relation_missing', 'relation_unknown']),
})

/** Names of people as documents have them, foreign ones too. */
const nameForm = /^[\p{L}\p{M}\p{Nd}][\p{L}\p{M}\p{Nd} .·•‧・'’,()（）-]*$/u

const readName = ({ text, fail }: Reading) => {
  const name = text('name')
  if (!name) return fail('name', 'name_missing')
  if ([...name].length > 60) return fail('name', 'name_long')
  return nameForm.test(name) ? name : fail('name', 'name_characters')
}

const readNumber = ({ text, fail }: Reading) => {
  const number = text('documentNumber').normalize('NFKC').replace(/^'/, '').toUpperCase()
  if (!number) return fail('documentNumber', 'number_missing')
  if (!/^[A-Z0-9 ()-]+$/.test(number)) return fail('documentNumber', 'number_characters')
  if (number.length < 4) return fail('documentNumber', 'number_short')
  return number.length > 40 ? fail('documentNumber', 'number_long') : number
}

const readPhone = ({ text, fail }: Reading, column: Column, fault: Fault) => {
  const written = text(column)
  if (!written) return null
  const digits = written
    .normalize('NFKC')
    .replace(/[\s-]/g, '')
    .replace(/^(\+?86)(?=1\d{10}$)/, '')
  return Phone.safeParse(digits).success ? digits : fail(column, fault)
}

const readDate = ({ text, cell, fail }: Reading, column: Column, [form, early]: [Fault, Fault]) => {
  const written = text(column)
  if (!written) return null
  const day = readDay(cell(column), written.normalize('NFKC'))
  if (!day) return fail(column, form)
  return day < earliest ? fail(column, early) : day
}

const readSince = (reading: Reading) => {
  if (!reading.text('since')) return reading.fail('since', 'since_missing')
  const day = readDate(reading, 'since', ['since_form', 'since_early'])
  return day && day > reading.today ? reading.fail('since', 'since_future') : day
}

const choose = <T extends string>(
  { text, fail }: Reading,
  column: Column,
  names: Record<T, string>,
  [missing, unknown]: [Fault, Fault],
): T | null => {
  const written = text(column)
  if (!written) return fail(column, missing)
  return oneOf(names, written) ?? fail(column, unknown)
}

const oneOf = <T extends string>(names: Record<T, string>, written: string) =>
  (Object.keys(names) as T[]).find((key) => names[key] === written.replace(/\s/g, ''))

/** Null where nothing is said of a guardian, and where what is said cannot be used. */
export const readGuardian = (reading: Reading): Occupant['guardian'] => {
  const { text, fail } = reading
  const [name, phone, written] = [text('guardianName'), text('guardianPhone'), text('guardianRelation')]
  if (!name && !phone && !written) return null
  if (!name) return fail('guardianName', 'guardian_name_missing')
  if ([...name].length > 60 || !nameForm.test(name)) return fail('guardianName', 'guardian_name_form')
  if (!phone) return fail('guardianPhone', 'guardian_phone_missing')
  const read = readPhone(reading, 'guardianPhone', 'guardian_phone_form')
  const relation = written ? oneOf(relationNames, written) : 'parent'
  if (!relation) return fail('guardianRelation', 'guardian_relation_unknown')
  return read ? { name, phone: read, relation } : null
}
