import jsQR from 'jsqr'
import { inflateSync } from 'node:zlib'
import { refusalOf, useApp } from '../../../test/app.ts'
import { buildResident, buildStaff } from '../accounts/build-account.ts'
import { buildDistrict } from '../areas/build-area.ts'
import { buildBuilding } from './build-dwellings.ts'
import { plateLink } from './plate-links.ts'
import { plateToken } from './plate-token.ts'

const { as, call, origin } = useApp()
const nobody = 'f'.repeat(24)

const setUp = async (options: Parameters<typeof buildBuilding>[0] = {}) => {
  const { idOf } = await buildDistrict()
  const building = await buildBuilding({ gridId: idOf('010101(A)'), name: '悦海花园3栋', ...options })
  return { idOf, ...building }
}

test('a scanned plate names its dwelling, its grid and its community to anybody', async () => {
  const { dwellings } = await setUp()
  const [{ id, code, address }] = dwellings as [(typeof dwellings)[0]]
  expect(await as().addresses.plate({ params: { plate: plateToken(code) } })).toMatchObject({
    id,
    code,
    address,
    grid: { code: '010101(A)' },
    communityName: '第1社区',
  })
})

test('without its signature, or with another’s, a plate is not found', async () => {
  const { dwellings } = await setUp()
  const [one, other] = dwellings.map(({ code }) => code) as [string, string]
  const [, signature = ''] = plateToken(one).split('.')
  const read = (plate: string) => refusalOf(as().addresses.plate({ params: { plate } }))
  expect(await read(`${other}.${signature}`)).toBe('not_found')
  expect(await read(`${one}.${'A'.repeat(12)}`)).toBe('not_found')
  expect(await read(`${one}.${signature.slice(0, 11)}`)).toBe('not_found')
  expect(await read(plateToken('440308000000'))).toBe('not_found')
  expect(await read(one)).toBe('invalid_request')
  expect(await read(`${one}.`)).toBe('invalid_request')
})

test('the printed link leads a browser to the door’s page, and nowhere else', async () => {
  const { dwellings } = await setUp()
  const { code } = dwellings[0]!
  const open = (link: string) => fetch(link, { redirect: 'manual' })
  const response = await open(plateLink(origin(), code))
  expect(response.status).toBe(302)
  expect(response.headers.get('location')).toBe(`/m/packages/declare/pages/door/index?plate=${plateToken(code)}`)
  for (const path of [`${code}.AAAAAAAAAAAA`, code, '%2F%2Fevil.example', '..%2fm', '%0d%0aX-Y:1.AAAAAAAAAAAA'])
    expect((await open(`${origin()}/d/${path}`)).status).toBe(404)
})

/** What the rectangles drawn on each page say as QR codes: the reader sees what a camera would. */
const linksIn = (pdf: Buffer) => {
  const links: string[] = []
  for (const page of streamsIn(pdf)) {
    const codes = page.split(/\bf\b/).map((part) => [...part.matchAll(/^(\S+) (\S+) (\S+) (\S+) re$/gm)])
    for (const rectangles of codes) {
      const squares = rectangles.map(([, x, y, width, height]) => [x, y, width, height].map(Number) as Square)
      const modules = squares.filter(([, , , height]) => height < 10)
      if (modules.length > 50) links.push(decode(modules))
    }
  }
  return links
}

type Square = [left: number, top: number, width: number, height: number]

const streamsIn = (pdf: Buffer) => {
  const text = pdf.toString('latin1')
  return [...text.matchAll(/FlateDecode[^]*?stream\r?\n/g)].flatMap(({ index, 0: head }) => {
    const start = index + head.length
    try {
      return [inflateSync(pdf.subarray(start, pdf.indexOf('endstream', start))).toString('latin1')]
    } catch {
      return []
    }
  })
}

const decode = (squares: Square[]) => {
  const [left, top] = [Math.min(...squares.map(([x]) => x)), Math.min(...squares.map(([, y]) => y))]
  const side = squares[0]![3]
  const [pixels, border] = [4, 4]
  const across = Math.round((Math.max(...squares.map(([x, , width]) => x + width)) - left) / side) + border * 2
  const image = new Uint8ClampedArray((across * pixels) ** 2 * 4).fill(255)
  for (const [x, y, width] of squares)
    for (let column = 0; column < Math.round(width / side) * pixels; column++)
      for (let row = 0; row < pixels; row++) {
        const at = [Math.round((x - left) / side) + border, Math.round((y - top) / side) + border] as const
        image.fill(0, ...pixelAt((at[1] * pixels + row) * across * pixels + at[0] * pixels + column))
      }
  return jsQR(image, across * pixels, across * pixels)?.data ?? ''
}
const pixelAt = (index: number): [number, number] => [index * 4, index * 4 + 3]

const printSheet = async (buildingId: string, token: string) =>
  call(`/buildings/${buildingId}/plates.pdf`, { headers: { Authorization: `Bearer ${token}` } })

test('the sheet of a building carries one readable code for each dwelling', async () => {
  const { buildingId, dwellings } = await setUp({ floors: 7, roomsPerFloor: 3 })
  const { token } = await buildStaff({ role: 'admin' })
  const response = await printSheet(buildingId, token)
  expect(response.headers.get('content-type')).toBe('application/pdf')
  const pdf = Buffer.from(await response.arrayBuffer())
  expect(linksIn(pdf)).toEqual(dwellings.map(({ code }) => plateLink(origin(), code)))
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(3)
  expect(pdf.length).toBeLessThan(1_000_000)
})

test('plates are printed by who leads or administers the place', async () => {
  const { buildingId, idOf } = await setUp()
  const statusFor = async (options: Parameters<typeof buildStaff>[0]) =>
    (await printSheet(buildingId, (await buildStaff(options)).token)).status
  expect(await statusFor({ role: 'officer', areaIds: [idOf('0101')] })).toBe(200)
  expect(await statusFor({ role: 'officer', areaIds: [idOf('0102')] })).toBe(404)
  expect(await statusFor({ role: 'leader', areaIds: [idOf('010101(A)')] })).toBe(200)
  expect(await statusFor({ role: 'leader' })).toBe(404)
  expect(await statusFor({ role: 'worker', areaIds: [idOf('0101')] })).toBe(403)
  expect((await printSheet(buildingId, (await buildResident()).token)).status).toBe(403)
  expect((await printSheet(nobody, (await buildStaff({ role: 'admin' })).token)).status).toBe(404)
})
