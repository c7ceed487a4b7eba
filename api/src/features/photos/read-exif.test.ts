import sharp from 'sharp'
import { drawPhoto } from './draw-photo.ts'
import { readExif } from './read-exif.ts'

const now = new Date('2026-06-01T00:00:00Z')
const read = async (drawing: Parameters<typeof drawPhoto>[0]) =>
  readExif((await sharp(await drawPhoto({ width: 32, height: 32, ...drawing })).metadata()).exif, now)

test('a time without a zone is Chinese time, one with an offset keeps it', async () => {
  const plain = await read({ taken: '2026:05:01 12:00:00' })
  expect(plain.takenAt).toEqual(new Date('2026-05-01T04:00:00Z'))
  const abroad = await read({ taken: '2026:05:01 12:00:00', offset: '-05:00' })
  expect(abroad.takenAt).toEqual(new Date('2026-05-01T17:00:00Z'))
  const odd = await read({ taken: '2026:05:01 12:00:00', offset: 'local' })
  expect(odd.takenAt).toEqual(new Date('2026-05-01T04:00:00Z'))
})

test.each(['2026:06:02 12:00:00', '0000:00:00 00:00:00', '2026:13:40 99:00:00', '1970:01:01 00:00:00', 'yesterday'])(
  'the time %s is as good as none',
  async (taken) => {
    expect((await read({ taken })).takenAt).toBeNull()
  },
)

test('a clock some minutes ahead is believed', async () => {
  expect((await read({ taken: '2026:06:01 08:05:00' })).takenAt).toEqual(new Date('2026-06-01T00:05:00Z'))
})

test('the place is read in all four quarters of the earth', async () => {
  for (const [longitude, latitude] of [
    [114.23456, 22.55555],
    [-114.23456, 22.55555],
    [114.23456, -22.55555],
    [-114.23456, -22.55555],
  ] as const) {
    const { takenWgs84 } = await read({ gps: { longitude, latitude } })
    expect(takenWgs84?.longitude).toBeCloseTo(longitude, 6)
    expect(takenWgs84?.latitude).toBeCloseTo(latitude, 6)
  }
})

test.each([
  ['0° 0°', { GPSLatitude: '0/1 0/1 0/1', GPSLongitude: '0/1 0/1 0/1' }],
  ['a division by zero', { GPSLatitude: '0/0 0/0 0/0', GPSLongitude: '114/1 14/1 15/1' }],
  ['an infinite one', { GPSLatitude: '22/0 33/1 25/1', GPSLongitude: '114/1 14/1 15/1' }],
  ['one off the earth', { GPSLatitude: '95/1 0/1 0/1', GPSLongitude: '114/1 14/1 15/1' }],
  ['half of one', { GPSLatitude: '22/1 33/1 25/1' }],
])('%s is no place', async (_, tags) => {
  const IFD3 = { GPSLatitudeRef: 'N', GPSLongitudeRef: 'E', ...tags }
  const jpeg = await sharp(await drawPhoto({ width: 32, height: 32 }))
    .withExif({ IFD3 })
    .jpeg()
    .toBuffer()
  expect((await readExif((await sharp(jpeg).metadata()).exif, now)).takenWgs84).toBeNull()
})

test('a block that is no EXIF tells nothing and throws nothing', async () => {
  const nothing = { takenAt: null, takenWgs84: null }
  expect(await readExif(undefined, now)).toEqual(nothing)
  for (const block of ['', 'Exif\0\0', 'Exif\0\0II*\0', 'MM\0*\xff\xff\xff\xff', 'x'.repeat(500)])
    expect(await readExif(Buffer.from(block, 'latin1'), now)).toEqual(nothing)
  const { exif } = await sharp(await drawPhoto({ taken: '2026:05:01 12:00:00' })).metadata()
  for (let cut = 0; cut < exif!.length; cut += 7) await readExif(exif!.subarray(0, cut), now)
})
