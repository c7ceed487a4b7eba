import { writeXlsx } from 'hucre/xlsx'
import { crc32, deflateRawSync } from 'node:zlib'
import { useApp } from '../../../test/app.ts'
import { buildFilingScene, sendSheet, uploadSheet } from './build-filing-scene.ts'
import { buildSheet, line } from './build-sheet.ts'
import { columnNames, definitionOf } from './sheet/columns.ts'
import { workOnFilings } from './work-on-filings.ts'

const { as, call } = useApp()

const preview = async (bytesOf: (code: string) => Promise<Buffer> | Buffer) => {
  const scene = await buildFilingScene()
  const { id } = await uploadSheet(call, scene, await bytesOf(scene.codes[0]!))
  await workOnFilings()
  return as(scene.token).filings.detail({ params: { filingId: id } })
}

/** A zip with these parts, by hand: no library would write what is tried here. */
const zip = (parts: Record<string, Buffer | string>) => {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(8, 4)
    facts.writeUInt32LE(crc32(bytes), 10)
    facts.writeUInt32LE(packed.length, 14)
    facts.writeUInt32LE(bytes.length, 18)
    facts.writeUInt16LE(name.length, 22)
    bodies.push(Buffer.from('PK\x03\x04'), facts, Buffer.from(name), packed)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), facts, rest, Buffer.from(name))
    at += 30 + name.length + packed.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(Object.keys(parts).length, 8)
  end.writeUInt16LE(Object.keys(parts).length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, listed, end])
}

const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const workbook = (sheet: Buffer | string) =>
  zip({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheet,
  })
const sheetOf = (rows: string, before = '') =>
  `<?xml version="1.0"?>${before}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`
const rowOf = (cells: readonly string[]) =>
  `<row>${cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`
const heading = rowOf(columnNames.map((column) => definitionOf(column).heading))
const cellsOf = (code: string, name: string) =>
  columnNames.map((column) => (column === 'name' ? name : String(line(code, 1)[column] ?? '')))

test('a sheet written by hand is read like any other', async () => {
  const filing = await preview((code) => workbook(sheetOf(heading + rowOf(cellsOf(code, '王安宁')))))
  expect(filing).toMatchObject({ status: 'preview', counts: { move_in: 1, error: 0 } })
})

test('a bomb of blanks is refused before it is unpacked', async () => {
  const bytes = workbook(Buffer.concat([Buffer.from(sheetOf(heading)), Buffer.alloc(400 * 1024 * 1024, ' ')]))
  expect(bytes.length).toBeLessThan(1024 * 1024)
  const before = process.resourceUsage().maxRSS
  const filing = await preview(() => bytes)
  expect(filing).toMatchObject({ status: 'failed', failure: '表格太大，请控制在 10 MB、20,000 行以内，分成几份上传' })
  expect(process.resourceUsage().maxRSS - before).toBeLessThan(200 * 1024)
}, 60_000)

test('entities that would grow a billionfold do not grow', async () => {
  const entities = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('')
  const filing = await preview((code) =>
    workbook(sheetOf(heading + rowOf(cellsOf(code, '&l9;')), `<!DOCTYPE worksheet [<!ENTITY l0 "lol">${entities}]>`)),
  )
  expect(filing.counts.move_in).toBe(0)
  expect(['failed', 'preview']).toContain(filing.status)
}, 20_000)

test('an outside entity brings no file in', async () => {
  const filing = await preview((code) =>
    workbook(
      sheetOf(heading + rowOf(cellsOf(code, '&x;')), '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]>'),
    ),
  )
  expect(filing.counts.move_in).toBe(0)
})

test('60,000 rows are too many, 20,000 are not', async () => {
  const long = await preview((code) => buildSheet(Array.from({ length: 60_000 }, () => ({ code, remark: '长' }))))
  expect(long).toMatchObject({ status: 'failed', failure: expect.stringContaining('20,000 行') })
  const most = await preview((code) => buildSheet(Array.from({ length: 20_000 }, () => ({ code }))))
  expect(most).toMatchObject({ status: 'preview', dwellings: 0 })
}, 120_000)

test('a cell at the far end of the sheet costs nothing', async () => {
  const filing = await preview((code) =>
    workbook(
      sheetOf(`${heading}${rowOf(cellsOf(code, '王安宁'))}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`),
    ),
  )
  expect(filing).toMatchObject({ status: 'preview', counts: { move_in: 1 } })
})

test.each<[string, () => Promise<Buffer> | Buffer, string]>([
  ['a zip without a workbook', () => zip({ 'a.txt': 'x' }), '表格无法读取'],
  ['a cut file', async () => (await buildSheet([line('A', 1)])).subarray(0, 700), '表格无法读取'],
  ['a sheet without headings', () => workbook(sheetOf(rowOf(['你好']))), '没有找到表头'],
  ['a sheet without rows', () => workbook(sheetOf(heading)), '没有任何内容'],
  ['a missing column', () => workbook(sheetOf(rowOf(['房屋编码', '姓名']) + rowOf(['A', '王']))), '缺少这些列'],
  [
    'a column twice',
    () => workbook(sheetOf(rowOf([...columnNames.map((column) => definitionOf(column).heading), '姓名']))),
    '出现了不止一次：姓名',
  ],
])('%s fails in plain words', async (_, bytesOf, words) => {
  const filing = await preview(bytesOf)
  expect(filing).toMatchObject({ status: 'failed', actions: [] })
  expect(filing.failure).toContain(words)
})

test('a file with a password is refused at once, and says so', async () => {
  const scene = await buildFilingScene()
  const sheets = [{ name: 'S', rows: [['房屋编码']] }]
  const bytes = Buffer.from(await writeXlsx({ sheets, encryption: { password: 'x', spinCount: 1_000 } }))
  const response = await sendSheet(call, scene.token, scene.organisationId, bytes)
  expect(response.status).toBe(400)
  expect(JSON.stringify(await response.json())).toContain('密码')
})

test('eleven megabytes are refused', async () => {
  const scene = await buildFilingScene()
  const response = await sendSheet(call, scene.token, scene.organisationId, Buffer.alloc(11 * 1024 * 1024, 'PK'))
  expect(response.status).toBe(413)
})
