import sharp, { type Sharp } from 'sharp'
import { Problem } from '../../http/problem.ts'
import { drawPhoto } from './draw-photo.ts'
import { decodePhoto } from './decode-photo.ts'
import { decodesHeic } from './recognise-photo.ts'

const refused = async (bytes: Buffer) => {
  try {
    await decodePhoto(bytes)
  } catch (error) {
    if (error instanceof Problem) return error.code
    throw error
  }
  return 'kept'
}

/** A PNG of 70 bytes that says it is `width` × `height`. */
const pngThatSays = (width: number, height: number) => {
  const bytes = Buffer.alloc(70)
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(bytes)
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  bytes.set([8, 2, 0, 0, 0], 24)
  return bytes
}

test.each([
  ['JPEG', (image: Sharp) => image.jpeg()],
  ['progressive JPEG', (image: Sharp) => image.jpeg({ progressive: true })],
  ['grey JPEG', (image: Sharp) => image.greyscale().jpeg()],
  ['CMYK JPEG', (image: Sharp) => image.toColourspace('cmyk').jpeg()],
  ['PNG', (image: Sharp) => image.png()],
  ['16-bit PNG', (image: Sharp) => image.toColourspace('rgb16').png()],
  ['transparent PNG', (image: Sharp) => image.ensureAlpha(0.5).png()],
  ['interlaced PNG', (image: Sharp) => image.png({ progressive: true })],
  ['WebP', (image: Sharp) => image.webp()],
  ['lossless WebP', (image: Sharp) => image.webp({ lossless: true })],
])('%s becomes two JPEGs', async (_, as) => {
  const photo = await decodePhoto(await drawPhoto({ width: 900, height: 600, as }))
  const [main, thumbnail] = await Promise.all([sharp(photo.main).metadata(), sharp(photo.thumbnail).metadata()])
  expect([main.format, main.width, main.height, main.depth]).toEqual(['jpeg', 900, 600, 'uchar'])
  expect([thumbnail.format, thumbnail.width, thumbnail.height]).toEqual(['jpeg', 400, 267])
})

test('a large photo is cut down to 2,048 and a small one is never enlarged', async () => {
  const large = await decodePhoto(await drawPhoto({ width: 3000, height: 4000 }))
  expect([large.width, large.height]).toEqual([1536, 2048])
  const small = await decodePhoto(await drawPhoto({ width: 120, height: 80 }))
  expect([small.width, small.height]).toEqual([120, 80])
  expect((await sharp(small.thumbnail).metadata()).width).toBe(120)
})

const [r, g, b, w] = ['#ff0000', '#00ff00', '#0000ff', '#ffffff']
/** What is seen of a picture stored as red, green / blue, white (EXIF 2.3, tag 274). */
const seen: Record<number, string[]> = {
  1: [r, g, b, w],
  2: [g, r, w, b],
  3: [w, b, g, r],
  4: [b, w, r, g],
  5: [r, b, g, w],
  6: [b, r, w, g],
  7: [w, g, b, r],
  8: [g, w, r, b],
}

test.each(Object.entries(seen))('orientation %s is applied to both variants', async (orientation, colours) => {
  const quarter = (x: number, y: number, fill: string) =>
    `<rect x="${x}" y="${y}" width="60" height="40" fill="${fill}"/>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="80">${quarter(0, 0, r)}${quarter(60, 0, g)}${quarter(0, 40, b)}${quarter(60, 40, w)}</svg>`
  const bytes = await sharp(Buffer.from(svg))
    .withMetadata({ orientation: Number(orientation) })
    .jpeg()
    .toBuffer()
  const photo = await decodePhoto(bytes)
  const turned = Number(orientation) >= 5
  expect([photo.width, photo.height]).toEqual(turned ? [80, 120] : [120, 80])
  for (const variant of [photo.main, photo.thumbnail]) expect(await quartersOf(variant)).toEqual(colours)
})

const quartersOf = async (jpeg: Buffer) => {
  const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true })
  const at = (x: number, y: number) => {
    const start = (Math.round(y * info.height) * info.width + Math.round(x * info.width)) * info.channels
    return `#${[...data.subarray(start, start + 3)].map((value) => (value > 127 ? 'ff' : '00')).join('')}`
  }
  return [at(0.25, 0.25), at(0.75, 0.25), at(0.25, 0.75), at(0.75, 0.75)]
}

test('no variant keeps EXIF, profile, XMP or comment, and the colours of a wide profile are converted', async () => {
  const plain = sharp({ create: { width: 500, height: 500, channels: 3, background: '#ff0000' } })
  const wide = await plain
    .withIccProfile('p3')
    .withExif({ IFD0: { Make: 'secret' }, IFD3: { GPSLatitude: '1/1 1/1 1/1' } })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><secret/></x:xmpmeta>')
    .jpeg()
    .toBuffer()
  expect(wide.includes('secret')).toBe(true)
  const photo = await decodePhoto(wide)
  for (const variant of [photo.main, photo.thumbnail]) {
    const { exif, icc, xmp, iptc, orientation } = await sharp(variant).metadata()
    expect({ exif, icc, xmp, iptc, orientation }).toEqual({})
    expect(variant.includes('secret')).toBe(false)
    const [red, green] = (await sharp(variant).stats()).channels.map(({ mean }) => mean)
    expect(red).toBeGreaterThan(250)
    expect(green).toBeLessThan(12)
  }
})

test('place and time come out of the EXIF of a JPEG, a PNG and a WebP', async () => {
  const gps = { longitude: 114.2345678, latitude: 22.5554321 }
  for (const as of [(image: Sharp) => image.jpeg(), (image: Sharp) => image.png(), (image: Sharp) => image.webp()]) {
    const photo = await decodePhoto(await drawPhoto({ gps, taken: '2024:05:01 12:00:00', as }))
    expect(photo.takenAt).toEqual(new Date('2024-05-01T04:00:00Z'))
    expect(photo.takenWgs84?.longitude).toBeCloseTo(gps.longitude, 6)
    expect(photo.takenWgs84?.latitude).toBeCloseTo(gps.latitude, 6)
  }
})

test('of an animation the first frame is kept', async () => {
  const frame = (background: string) =>
    sharp({ create: { width: 60, height: 60, channels: 3, background } })
      .png()
      .toBuffer()
  const frames = [await frame('#ff0000'), await frame('#0000ff')]
  const film = await sharp(frames, { join: { animated: true } })
    .webp({ loop: 0, delay: [100, 100] })
    .toBuffer()
  expect((await sharp(film).metadata()).pages).toBe(2)
  const photo = await decodePhoto(film)
  expect([photo.width, photo.height]).toEqual([60, 60])
  expect((await sharp(photo.main).stats()).dominant.r).toBeGreaterThan(200)
})

test('what is no photo of a kind we take is refused by its first bytes', async () => {
  const image = sharp(await drawPhoto())
  expect(await refused(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'))).toBe(
    'photo_kind',
  )
  expect(await refused(Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe(
    'photo_kind',
  )
  expect(await refused(Buffer.from('%PDF-1.7\n'))).toBe('photo_kind')
  expect(await refused(await image.clone().gif().toBuffer())).toBe('photo_kind')
  expect(await refused(await image.clone().tiff().toBuffer())).toBe('photo_kind')
  expect(await refused(await image.clone().avif({ effort: 0 }).toBuffer())).toBe('photo_kind')
  expect(await refused(Buffer.alloc(3000))).toBe('photo_kind')
  expect(await refused(Buffer.from([0xff]))).toBe('photo_kind')
})

test('HEIC is taken only where sharp can decode it', async () => {
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(100)])
  expect(await refused(heic)).toBe(decodesHeic ? 'photo_unreadable' : 'photo_kind')
})

test('too many pixels are refused from the header, without decoding', async () => {
  const startedAt = performance.now()
  expect(await refused(pngThatSays(50_000, 50_000))).toBe('photo_dimensions')
  expect(await refused(pngThatSays(60_000_001, 1))).toBe('photo_dimensions')
  const jpeg = await drawPhoto({ width: 64, height: 64 })
  const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]))
  jpeg.writeUInt16BE(50_000, frame + 5)
  jpeg.writeUInt16BE(50_000, frame + 7)
  expect(await refused(jpeg)).toBe('photo_dimensions')
  expect(performance.now() - startedAt).toBeLessThan(2000)
})

test('a cut or damaged file is unreadable', async () => {
  for (const as of [
    (image: Sharp) => image.jpeg(),
    (image: Sharp) => image.jpeg({ progressive: true }),
    (image: Sharp) => image.png(),
    (image: Sharp) => image.png({ progressive: true }),
    (image: Sharp) => image.webp(),
  ]) {
    const whole = await drawPhoto({ as })
    for (const share of [0.3, 0.6, 0.9])
      expect(await refused(whole.subarray(0, whole.length * share))).toBe('photo_unreadable')
    expect(await refused(whole.subarray(0, whole.length - 2))).toBe('photo_unreadable')
  }
  expect(await refused(pngThatSays(100, 100))).toBe('photo_unreadable')
  expect(await refused(Buffer.from('ffd8ffe000104a46', 'hex'))).toBe('photo_unreadable')
})

test('a file that is a photo and something else is unreadable', async () => {
  const jpeg = await drawPhoto()
  const page = Buffer.from('<html><script>alert(document.domain)</script></html>')
  const zip = Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(60, 7)])
  const comment = (text: Buffer) => {
    const length = Buffer.alloc(2)
    length.writeUInt16BE(text.length + 2)
    return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xfe]), length, text, jpeg.subarray(2)])
  }
  expect(await refused(comment(Buffer.from('lunch')))).toBe('kept')
  for (const second of [page, zip]) {
    expect(await refused(Buffer.concat([jpeg, second]))).toBe('photo_unreadable')
    expect(await refused(comment(second))).toBe('photo_unreadable')
  }
  const png = await drawPhoto({ as: (image) => image.png() })
  const webp = await drawPhoto({ as: (image) => image.webp() })
  expect(await refused(Buffer.concat([png, zip]))).toBe('photo_unreadable')
  expect(await refused(Buffer.concat([webp, page]))).toBe('photo_unreadable')
})

test('what phones append to a JPEG is no reason to refuse it', async () => {
  const jpeg = await drawPhoto()
  const film = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypmp42'), Buffer.alloc(500, 9)])
  const samsung = Buffer.concat([Buffer.alloc(200, 3), Buffer.from('SEFH....SEFT')])
  for (const rest of [await drawPhoto({ seed: 2 }), film, samsung, Buffer.alloc(4096)])
    expect(await refused(Buffer.concat([jpeg, rest]))).toBe('kept')
})

test('the hash stays near for the same picture in another size and is far for another picture', async () => {
  const [one, smaller, other] = await Promise.all([
    decodePhoto(await drawPhoto({ width: 1600, height: 1200 })),
    decodePhoto(await drawPhoto({ width: 800, height: 600, as: (image) => image.webp({ quality: 60 }) })),
    decodePhoto(await drawPhoto({ seed: 77 })),
  ])
  expect(one.dHash).toMatch(/^[0-9a-f]{16}$/)
  expect(bitsApart(one.dHash, smaller.dHash)).toBeLessThanOrEqual(6)
  expect(bitsApart(one.dHash, other.dHash)).toBeGreaterThan(15)
})

const bitsApart = (a: string, b: string) =>
  [...(BigInt(`0x${a}`) ^ BigInt(`0x${b}`)).toString(2)].filter((bit) => bit === '1').length
