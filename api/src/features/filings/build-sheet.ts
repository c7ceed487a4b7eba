import { documentNames, purposeNames, relationNames } from '@huisheng/contract'
import { writeSheet } from '../../platform/write-sheet.ts'
import type { SheetValue } from '../../platform/sheet-cells.ts'
import { buildResidentId } from '../declarations/checks/build-resident-id.ts'
import { columnNames, sheetName, type Column } from './sheet/columns.ts'
import { sheetColumns } from './sheet/sheet-columns.ts'

/** A row as somebody fills it in. */
export type Line = Partial<Record<Column, SheetValue>>

const surnames = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗'
const givenNames = '安宁平和明远文博嘉禾若水清扬子涵雨晨思源景行'

/** The invented person number `at`: in order by every check. */
export const line = (code: string, at: number, overrides: Line = {}): Line => ({
  code,
  name: surnames[at % surnames.length]! + givenNames[(at * 7) % givenNames.length]! + givenNames[(at * 3 + 1) % 20]!,
  documentKind: documentNames.resident_id,
  documentNumber: idNumber(at),
  phone: `13${String(100_000_000 + at)}`,
  since: '2025-03-01',
  purpose: purposeNames.work,
  relation: at % 2 ? relationNames.spouse : relationNames.self,
  ...overrides,
})

/** 999 people born each day, then the next day. */
const idNumber = (at: number) =>
  buildResidentId({
    birthDay: new Date(Date.UTC(1975, 0, 1 + Math.floor(at / 999))).toISOString().slice(0, 10),
    sequence: (at % 999) + 1,
  })

/** The bytes of a sheet with these lines below the headings of the template. */
export const buildSheet = (lines: readonly Line[]) =>
  writeSheet({
    name: sheetName,
    columns: sheetColumns.map(({ heading, width }) => ({ heading, width })),
    rows: lines.map((each) => columnNames.map((column) => each[column] ?? null)),
  })

type Spoil = (healthy: Line) => Line

/** Ways in which people get a row wrong, each to be told apart by its message. */
export const spoilers: Record<string, Spoil> = {
  code_missing: (line) => ({ ...line, code: null }),
  code_unknown: (line) => ({ ...line, code: `${String(line.code)}9` }),
  name_missing: (line) => ({ ...line, name: null }),
  name_long: (line) => ({ ...line, name: '长'.repeat(61) }),
  name_characters: (line) => ({ ...line, name: '王#明' }),
  formula: (line) => ({ ...line, name: '=HYPERLINK("x")' }),
  error: (line) => ({ ...line, name: '#N/A' }),
  boolean: (line) => ({ ...line, name: true }),
  kind_missing: (line) => ({ ...line, documentKind: null }),
  kind_unknown: (line) => ({ ...line, documentKind: '身份证明' }),
  number_missing: (line) => ({ ...line, documentNumber: null }),
  number_short: (line) => ({ ...line, documentKind: documentNames.other, documentNumber: '123' }),
  number_long: (line) => ({ ...line, documentKind: documentNames.other, documentNumber: '1'.repeat(41) }),
  number_characters: (line) => ({ ...line, documentNumber: '4403#8' }),
  digits_lost: (line) => ({ ...line, documentNumber: 440308199005170000 }),
  phone_form: (line) => ({ ...line, phone: '1380013800' }),
  birth_form: (line) => ({ ...line, birthDay: '2015-02-30' }),
  birth_early: (line) => ({ ...line, birthDay: '1875-01-01' }),
  since_missing: (line) => ({ ...line, since: null }),
  since_form: (line) => ({ ...line, since: '去年春天' }),
  since_early: (line) => ({ ...line, since: '1899-12-31' }),
  since_future: (line) => ({ ...line, since: '2199-01-01' }),
  purpose_missing: (line) => ({ ...line, purpose: null }),
  purpose_unknown: (line) => ({ ...line, purpose: '炒股' }),
  relation_missing: (line) => ({ ...line, relation: null }),
  relation_unknown: (line) => ({ ...line, relation: '表舅的邻居' }),
  guardian_name_missing: (line) => ({ ...line, guardianPhone: '13800138000' }),
  guardian_name_form: (line) => ({ ...line, guardianName: '#', guardianPhone: '13800138000' }),
  guardian_phone_missing: (line) => ({ ...line, guardianName: '王安' }),
  guardian_phone_form: (line) => ({ ...line, guardianName: '王安', guardianPhone: '12' }),
  guardian_relation_unknown: (line) => ({
    ...line,
    guardianName: '王安',
    guardianPhone: '13800138000',
    guardianRelation: '干妈',
  }),
  remark_long: (line) => ({ ...line, remark: '长'.repeat(201) }),
  vacant_with_person: (line) => ({ ...line, name: '空置' }),
}
