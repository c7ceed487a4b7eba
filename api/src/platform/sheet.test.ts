import { cellName, textOf } from './sheet-cells.ts'
import { SheetTooLarge, SheetUnreadable } from './sheet-errors.ts'
import { readSheet, type SheetRow } from './sheet.ts'
import { unpackedBytes } from './unpacked-bytes.ts'
import { writeSheet } from './write-sheet.ts'

const read = async (bytes: Buffer, mostRows = 1_000) => {
  const rows: SheetRow[] = []
  for await (const row of readSheet(bytes, { mostRows })) rows.push(row)
  return rows
}
const columns = [{ heading: '姓名' }, { heading: '种类', choices: ['甲', '乙'] }, { heading: '号码' }]
const rows = [
  ['王', '甲', '440308199001011234'],
  [null, null, null],
  ['李', null, '=1+1'],
]

test('what is written is read again, with the rows a spreadsheet would show', async () => {
  const found = await read(await writeSheet({ name: '数据', columns, rows, notes: ['说明'], emptyRows: 10 }))
  expect(found.map(({ row }) => row)).toEqual([1, 2, 4])
  expect(found[1]!.cells.map(textOf)).toEqual(rows[0])
  expect([0, 1, 2].map((at) => textOf(found[2]!.cells[at]))).toEqual(['李', '', '=1+1'])
})

test('cells are named as a spreadsheet names them, and read as they look', () => {
  expect([cellName(12, 2), cellName(1, 25), cellName(3, 26), cellName(9, 701)]).toEqual(['C12', 'Z1', 'AA3', 'ZZ9'])
  expect([new Date('2026-01-31T00:00:00Z'), 13800000000, 0.1 + 0.2, true, '  x\u0007 ', null].map(textOf)).toEqual([
    '2026-01-31',
    '13800000000',
    '0.3',
    'true',
    'x',
    '',
  ])
})

test('a sheet with too many rows, a cut file and other files are refused', async () => {
  const bytes = await writeSheet({ name: '数据', columns, rows: Array.from({ length: 50 }, () => rows[0]!) })
  expect(await read(bytes, 51)).toHaveLength(51)
  await expect(read(bytes, 50)).rejects.toThrow(SheetTooLarge)
  await expect(read(bytes.subarray(0, 900))).rejects.toThrow(SheetUnreadable)
  await expect(read(Buffer.from('姓名,号码\n'))).rejects.toThrow(SheetUnreadable)
  await expect(read(Buffer.alloc(0))).rejects.toThrow(SheetUnreadable)
})

test('a file that would unpack to more than it says, or does not say, is never unpacked', async () => {
  const bytes = await writeSheet({ name: '数据', columns, rows: Array.from({ length: 500 }, () => ['x'.repeat(999)]) })
  const entry = bytes.lastIndexOf('xl/worksheets/sheet1.xml') - 46
  const stating = (size: number) => {
    const changed = Buffer.from(bytes)
    changed.writeUInt32LE(size, entry + 24)
    return changed
  }
  expect(unpackedBytes(bytes)).toBeGreaterThan(bytes.length)
  await expect(read(stating(100))).rejects.toThrow(SheetUnreadable)
  await expect(read(stating(0))).rejects.toThrow(SheetTooLarge)
  await expect(read(stating(0xffffffff))).rejects.toThrow(SheetTooLarge)
  await expect(read(stating(2 ** 31))).rejects.toThrow(SheetTooLarge)
})
