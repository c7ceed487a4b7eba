import type { SheetValue } from '../../../platform/sheet-cells.ts'
import { buildResidentId } from '../../declarations/checks/build-resident-id.ts'
import { line, spoilers, type Line } from '../build-sheet.ts'
import { columnNames } from './columns.ts'
import { cautions, faults, type Fault } from './findings.ts'
import { isBroken, readRow } from './read-row.ts'
import { readDay } from './read-day.ts'

const today = '2026-11-22'
const read = (cells: Line) => readRow({ row: 7, cells }, today)
const healthy = (overrides: Line = {}) => line('A-101', 1, overrides)
const messages = (cells: Line) => read(cells).notes.map(({ message }) => message)

test('a row in order becomes a person as a declaration states one', () => {
  const row = read(healthy({ phone: 13800138000, since: new Date('2025-03-01T00:00:00Z') }))
  expect(row).toMatchObject({ says: 'person', notes: [] })
  expect(row.person).toMatchObject({
    documentKind: 'resident_id',
    documentNumber: healthy().documentNumber,
    phone: '13800138000',
    since: '2025-03-01',
    purpose: 'work',
    guardian: null,
  })
})

const alone = Object.keys(spoilers).filter((kind) => kind !== 'code_unknown') as Fault[]

test.each(alone)('a row with %s is told so, in the cell, and nothing else', (kind) => {
  const row = read(spoilers[kind]!(healthy()))
  const errors = row.notes.filter(({ level }) => level === 'error')
  expect(errors.map(({ message }) => message)).toEqual([faults[kind]])
  expect(columnNames).toContain(errors[0]!.column)
  expect(isBroken(row)).toBe(true)
})

test('there are at least 25 kinds, each with words of its own', () => {
  expect(alone.length).toBeGreaterThanOrEqual(25)
  expect(new Set(Object.values(faults)).size).toBe(Object.keys(faults).length)
})

test.each<[string, Line, string]>([
  ['a number of the wrong length', { documentNumber: '44030819900517' }, '居民身份证号码应为 18 位'],
  ['a minor without guardian', { documentNumber: buildResidentId({ birthDay: '2015-06-01' }) }, '未满 18 周岁'],
  [
    'a moving in before the birth',
    {
      documentNumber: buildResidentId({ birthDay: '2026-06-01' }),
      guardianName: '王安',
      guardianPhone: '13800138000',
    },
    '入住日期早于出生日期',
  ],
])('%s is an error by the checks of declarations', (_, overrides, words) => {
  const row = read(healthy(overrides))
  expect(isBroken(row)).toBe(true)
  expect(row.notes.map(({ message }) => message).join()).toContain(words)
})

test('a wrong check character warns and holds nothing up', () => {
  const number = String(healthy().documentNumber)
  const row = read(healthy({ documentNumber: number.slice(0, 17) + (number.endsWith('1') ? '2' : '1') }))
  expect(row.notes).toMatchObject([{ level: 'warning', column: 'documentNumber' }])
  expect(isBroken(row)).toBe(false)
})

test('what does not show is taken out, and said', () => {
  const row = read(healthy({ name: '王\u200b安宁\u00a0', phone: '138 0013-8000' }))
  expect(row.person).toMatchObject({ name: '王安宁', phone: '13800138000' })
  expect(row.notes.map(({ message }) => message)).toEqual([cautions.hidden_characters])
})

test('a passport, full-width digits and a spaced permit are read as they are meant', () => {
  expect(
    read(healthy({ documentKind: '护照', documentNumber: 'ｅ1234 5678', birthDay: '1990-01-01' })).person,
  ).toMatchObject({ documentKind: 'passport', documentNumber: 'E1234 5678' })
})

test('a line with only code and address states nothing; 空置 states that nobody lives there', () => {
  expect(read({ code: 'A-101', address: '海山路' })).toMatchObject({ says: 'nothing', notes: [] })
  expect(read({ code: 'A-101', name: ' 空置 ' })).toMatchObject({ says: 'vacant', notes: [] })
})

test('no message repeats what was written', () => {
  for (const spoil of Object.values(spoilers)) {
    const cells = spoil(healthy())
    for (const message of messages(cells))
      for (const text of [cells.name, cells.phone, cells.documentNumber])
        if (typeof text === 'string' && text.length > 2) expect(message).not.toContain(text)
  }
})

test.each<[SheetValue, string | null]>([
  ['2026-01-05', '2026-01-05'],
  ['2026/1/5', '2026-01-05'],
  ['2026.1.5', '2026-01-05'],
  ['2026年1月5日', '2026-01-05'],
  ['20260105', '2026-01-05'],
  [46027, '2026-01-05'],
  [20260105, '2026-01-05'],
  ['2024-02-29', '2024-02-29'],
  ['2026-02-29', null],
  ['2026-13-01', null],
  ['05/01/2026', null],
  [-1, null],
  [1e20, null],
  ['', null],
])('%p is the day %p', (cell, day) => {
  expect(readDay(cell, String(cell))).toBe(day)
})
