import type { AddressImport, AddressRow } from '@huisheng/contract'
import { refusalOf, useApp } from '../../../../test/app.ts'
import { readSheet } from '../../../platform/sheet.ts'
import { textOf } from '../../../platform/sheet-cells.ts'
import { writeSheet } from '../../../platform/write-sheet.ts'
import { buildResident, buildStaff } from '../../accounts/build-account.ts'
import { buildDistrict } from '../../areas/build-area.ts'
import { locate } from '../../areas/locate.ts'
import { Building } from '../building.model.ts'
import { Dwelling } from '../dwelling.model.ts'
import { addressColumns } from './address-columns.ts'

const { as, call } = useApp()
type Row = Partial<AddressRow>

const setUp = async () => {
  const district = await buildDistrict()
  const { token } = await buildStaff({ role: 'admin' })
  const send = (rows: Row[], query: { dryRun?: 'true'; datum?: 'gcj02' } = {}) =>
    as(token).addresses.import({ body: { rows }, query })
  return { ...district, token, send, point: district.middleOf('010101(A)') }
}

const row = (room: number, more: Row = {}): Row => ({
  dwellingCode: `440308-3-${room}`,
  buildingCode: '440308-3',
  buildingName: '悦海花园3栋',
  road: '海山路18号',
  floor: Math.floor(room / 100),
  room: String(room),
  ...more,
})
const counts = ({ added, changed, unchanged, refused }: AddressImport) => ({ added, changed, unchanged, refused })
const told = ({ findings }: AddressImport) => findings.map((each) => [each.row, each.field, each.level])

test('a file is written once, and the same file again changes nothing', async () => {
  const { send, point, idOf, token } = await setUp()
  const rows = [row(101, point), row(102), row(201, { unit: '2', use: '宿舍', rooms: '3', areaSquareMetres: '88.5' })]
  const first = await send(rows)
  expect(first).toMatchObject({ applied: true, rows: 3, buildings: 1, findingsInAll: 0 })
  expect(counts(first)).toEqual({ added: 3, changed: 0, unchanged: 0, refused: 0 })
  const before = [await Building.find().lean(), await Dwelling.find().sort({ code: 1 }).lean()]
  expect(counts(await send(rows))).toEqual({ added: 0, changed: 0, unchanged: 3, refused: 0 })
  expect([await Building.find().lean(), await Dwelling.find().sort({ code: 1 }).lean()]).toEqual(before)

  const buildingId = String((await Building.findOne().lean())!._id)
  const building = await as(token).addresses.building({ params: { buildingId } })
  expect(building).toMatchObject({ units: ['2'], floors: 2, dwellings: 3, pointWgs84: point })
  expect(building.gridLinks).toEqual([
    expect.objectContaining({ grid: expect.objectContaining({ code: '010101(A)' }), by: 'point' }),
  ])
  const place = await locate({ by: 'door_plate', code: '440308-3-201', words: '' })
  expect(place).toMatchObject({ gridId: idOf('010101(A)'), address: expect.stringMatching(/悦海花园3栋2单元201室$/) })
})

test('a dry run tells the same and writes nothing', async () => {
  const { send } = await setUp()
  const rows = [row(101), row(102, { road: '' })]
  const dry = await send(rows, { dryRun: 'true' })
  expect(await Dwelling.countDocuments()).toBe(0)
  expect(await Building.countDocuments()).toBe(0)
  expect(await send(rows)).toEqual({ ...dry, applied: true })
})

test('every fault of a row is told with its field, and holds up no other row', async () => {
  const { send, middleOf, token } = await setUp()
  const form = { dwellingPattern: '^440308-\\d+-\\d+$', buildingPattern: '^440308-\\d+$', source: '测试' }
  await as(token).addresses.setForm({ body: form })
  const far = { longitude: 113.1, latitude: 23.1 }
  const faulty: [Row, string][] = [
    [row(102, { dwellingCode: '' }), 'dwellingCode'],
    [row(103, { dwellingCode: '440308' }), 'dwellingCode'],
    [row(104, { buildingCode: 'X1' }), 'buildingCode'],
    [row(105, { buildingCode: undefined }), 'buildingCode'],
    [row(106, { buildingName: ' ' }), 'buildingName'],
    [row(107, { road: '' }), 'road'],
    [row(108, { room: '' }), 'room'],
    [row(109, { floor: '' }), 'floor'],
    [row(110, { floor: '一' }), 'floor'],
    [row(111, { floor: 2.5 }), 'floor'],
    [row(112, { floor: 999 }), 'floor'],
    [row(113, { use: '别墅' }), 'use'],
    [row(114, { rooms: '两间' }), 'rooms'],
    [row(115, { rooms: 0 }), 'rooms'],
    [row(116, { areaSquareMetres: '-3' }), 'areaSquareMetres'],
    [row(117, { gridCode: '999999(A)' }), 'gridCode'],
    [row(118, { communityCode: '9999' }), 'communityCode'],
    [row(119, { longitude: 114.2 }), 'latitude'],
    [row(120, { longitude: 'x', latitude: 'y' }), 'longitude'],
    [row(121, { longitude: 200, latitude: 95 }), 'longitude'],
    [row(122, far), 'longitude'],
    [row(101), 'dwellingCode'],
    [row(124, { buildingName: '别的楼' }), 'buildingName'],
    [row(125, { road: '别的路' }), 'road'],
    [row(126, { gridCode: '010102(A)' }), 'gridCode'],
    [row(127, middleOf('010203(A)')), 'longitude'],
  ]
  const sound = row(101, { ...middleOf('010101(A)'), gridCode: '010101(A)' })
  const result = await send([sound, ...faulty.map(([each]) => each), row(301)])
  const errors = result.findings.filter(({ level }) => level === 'error')
  expect(errors.map((each) => [each.row, each.field])).toEqual(faulty.map(([, field], at) => [at + 2, field]))
  expect(errors.every(({ message, cell }) => /[一-鿿]/.test(message) && cell === null)).toBe(true)
  expect(counts(result)).toEqual({ added: 2, changed: 0, unchanged: 0, refused: faulty.length })
  expect((await Dwelling.find().lean()).map(({ room }) => room).sort()).toEqual(['101', '301'])
})

test('what is odd but possible is a warning, and is taken', async () => {
  const { send, middleOf } = await setUp()
  const other = { buildingCode: '440308-4', buildingName: '悦海花园4栋' }
  const result = await send([
    row(101, { floor: '12层' }),
    row(101, { dwellingCode: '440308-3-101A', floor: 'B1' }),
    row(101, { dwellingCode: '440308-3-101B', floor: 12 }),
    row(301, { ...other, dwellingCode: '440308-4-1', ...middleOf('010101(A)'), gridCode: '010203(A)' }),
  ])
  expect(counts(result)).toMatchObject({ added: 4, refused: 0 })
  expect(told(result)).toEqual([
    [3, 'room', 'warning'],
    [4, 'gridCode', 'warning'],
  ])
  expect((await Dwelling.find().sort({ code: 1 }).lean()).map(({ floor }) => floor)).toEqual([12, -1, 12, 3])
})

test('a renamed building takes all its dwellings along, also those the file leaves out', async () => {
  const { send, point, idOf, middleOf } = await setUp()
  await send([row(101, point), row(102)])
  const renamed = await send([row(101, { buildingName: '悦海公馆3栋', ...middleOf('010203(A)') })])
  expect(counts(renamed)).toEqual({ added: 0, changed: 1, unchanged: 0, refused: 0 })
  const other = await locate({ by: 'door_plate', code: '440308-3-102', words: '' })
  expect(other).toMatchObject({ address: expect.stringContaining('悦海公馆3栋102室'), gridId: idOf('010203(A)') })
  const building = await Building.findOne({ code: '440308-3' }).lean()
  expect(building!.gridLinks.map(({ gridId }) => String(gridId))).toEqual([idOf('010203(A)'), idOf('010101(A)')])
})

test('a dwelling cannot be taken over by another building', async () => {
  const { send } = await setUp()
  await send([row(101)])
  const result = await send([row(101, { buildingCode: '440308-9', buildingName: '别的楼' })])
  expect(counts(result)).toEqual({ added: 0, changed: 0, unchanged: 0, refused: 1 })
  expect(told(result)).toEqual([[1, 'dwellingCode', 'error']])
})

test('an import that was cut off is finished by sending it again', async () => {
  const { send, point } = await setUp()
  const rows = Array.from({ length: 40 }, (_, at) => row(101 + at, point))
  await send(rows)
  const whole = await Building.findOne().lean()
  await Dwelling.deleteMany({ code: { $gt: '440308-3-120' } })
  await Building.updateOne({}, { $set: { dwellings: 0, floors: 0 } })
  expect(counts(await send(rows))).toEqual({ added: 20, changed: 0, unchanged: 20, refused: 0 })
  expect(await Building.findOne().lean()).toEqual(whole)
})

test('two imports of one file at once leave each dwelling once', async () => {
  const { send, point } = await setUp()
  const rows = Array.from({ length: 60 }, (_, at) =>
    row(101 + at, { ...point, buildingCode: `440308-${at % 3}`, buildingName: `${at % 3}栋` }),
  )
  await Promise.all([send(rows), send(rows)])
  expect(await Dwelling.countDocuments()).toBe(60)
  expect((await Building.find().lean()).map(({ dwellings }) => dwellings)).toEqual([20, 20, 20])
  const ids = new Set((await Building.find().lean()).map(({ _id }) => String(_id)))
  expect((await Dwelling.find().lean()).every(({ buildingId }) => ids.has(String(buildingId)))).toBe(true)
})

test('a point in GCJ-02 is brought to WGS84 once', async () => {
  const { send, point } = await setUp()
  await send([row(101, { longitude: point.longitude + 0.0049, latitude: point.latitude - 0.0027 })], { datum: 'gcj02' })
  const building = await Building.findOne().lean()
  expect(Math.abs(building!.pointWgs84!.longitude! - point.longitude)).toBeLessThan(0.001)
})

const upload = async (token: string, bytes: Buffer | string, query = '', path = '/addresses/import/xlsx') => {
  const form = new FormData()
  form.append('file', new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)]), '地址.xlsx')
  return call(path + query, { method: 'POST', headers: { Authorization: `Bearer ${token}` }, body: form })
}

test('a sheet is read by its headings, and faults are told with the cell', async () => {
  const { token } = await setUp()
  const columns = ['房号', '楼层', '楼栋编码', '房屋编码*', '楼栋名称（全称）', '路名', '备注'].map((heading) => ({
    heading,
  }))
  const cells = (room: string, floor: string) => [
    room,
    floor,
    '440308-3',
    `440308-3-${room}`,
    '悦海花园3栋',
    '海山路18号',
    'x',
  ]
  const bytes = await writeSheet({
    name: '地址',
    columns,
    rows: [cells('101', '1'), Array(7).fill(null), cells('102', '一层半'), cells('103', '1')],
  })
  const response = await upload(token, bytes)
  const result = (await response.json()) as AddressImport
  expect(counts(result)).toEqual({ added: 2, changed: 0, unchanged: 0, refused: 1 })
  expect(result.findings).toEqual([expect.objectContaining({ row: 4, cell: 'B4', field: 'floor', level: 'error' })])
  expect(counts((await (await upload(token, bytes, '?dryRun=true')).json()) as AddressImport)).toMatchObject({
    unchanged: 2,
  })
})

test('the template is a sheet the import understands', async () => {
  const { token } = await setUp()
  const response = await call('/addresses/template.xlsx', { headers: { Authorization: `Bearer ${token}` } })
  expect(response.headers.get('content-disposition')).toContain('.xlsx')
  const bytes = Buffer.from(await response.arrayBuffer())
  const rows = []
  for await (const { cells } of readSheet(bytes, { mostRows: 10 })) rows.push(cells.map(textOf))
  expect(rows[0]).toEqual(addressColumns.map(({ headings }) => headings[0]))
  expect(rows).toHaveLength(2)
  const result = (await (await upload(token, bytes, '?dryRun=true')).json()) as AddressImport
  expect(result.rows).toBe(1)
  expect(result.findings.map(({ field }) => field)).toEqual(['longitude'])
})

test('what is no sheet, lacks columns, is empty or comes as another part is refused', async () => {
  const { token } = await setUp()
  const codeOf = async (response: Response) => ((await response.json()) as { code: string }).code
  const empty = await writeSheet({ name: '空', columns: [], rows: [] })
  const lacking = await writeSheet({ name: '缺', columns: [{ heading: '房号' }], rows: [['101']] })
  expect(await codeOf(await upload(token, '房号,楼层'))).toBe('sheet_unreadable')
  expect(await codeOf(await upload(token, lacking))).toBe('invalid_request')
  expect(await codeOf(await upload(token, empty))).toBe('invalid_request')
  expect(await codeOf(await upload(token, lacking, '?dryRun=maybe'))).toBe('invalid_request')
  expect(await codeOf(await upload(token, Buffer.alloc(11 * 1024 * 1024)))).toBe('attachment_too_large')
  const json = { method: 'POST', headers: { Authorization: `Bearer ${token}` }, body: '{}' }
  expect(await codeOf(await call('/addresses/import/xlsx', json))).toBe('malformed_body')
})

test('only an administrator imports, and only rows', async () => {
  const { token } = await setUp()
  const { token: officer } = await buildStaff({ role: 'officer' })
  const { token: resident } = await buildResident()
  const body = { rows: [row(101)] }
  for (const other of [officer, resident])
    expect(await refusalOf(as(other).addresses.import({ body, query: {} }))).toBe('forbidden')
  const malformed = (rows: unknown) => refusalOf(as(token).addresses.import({ body: { rows } as never, query: {} }))
  expect(await malformed([])).toBe('invalid_request')
  expect(await malformed('x')).toBe('invalid_request')
  expect(await malformed([{ dwellingCode: { $ne: 1 } }])).toBe('invalid_request')
  expect(await malformed([row(101, { road: 'x'.repeat(81) })])).toBe('invalid_request')
  expect(await Dwelling.countDocuments()).toBe(0)
})
