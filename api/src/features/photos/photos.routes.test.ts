import { PhotoView, photoLimits } from '@huisheng/contract'
import { request } from 'node:http'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { useApp } from '../../../test/app.ts'
import { env } from '../../env.ts'
import { clock } from '../../platform/clock.ts'
import { buildResident } from '../accounts/build-account.ts'
import { drawPhoto } from './draw-photo.ts'
import { Photo } from './photo.model.ts'

const { call, origin } = useApp()
const realNow = clock.now
afterEach(() => {
  clock.now = realNow
})

const upload = (token: string, bytes: Buffer, { field = 'photo', name = 'p.jpg', type = 'image/jpeg' } = {}) => {
  const form = new FormData()
  form.append(field, new Blob([new Uint8Array(bytes)], { type }), name)
  return call('/photos', { method: 'POST', headers: { Authorization: `Bearer ${token}` }, body: form })
}

const uploaded = async (bytes?: Buffer) => {
  const { token, actor } = await buildResident()
  const response = await upload(token, bytes ?? (await drawPhoto()))
  expect(response.status).toBe(200)
  return { view: PhotoView.parse(await response.json()), token, actor }
}

const filesKept = async () => {
  const names = await readdir(join(env.DATA_FOLDER, 'photos'), { recursive: true }).catch(() => [])
  return names.filter((name) => /\.(jpg|part)/.test(name)).sort()
}

test('an uploaded photo is shown to its owner with place and time, and both variants open without a token', async () => {
  const { view } = await uploaded(
    await drawPhoto({
      width: 3000,
      height: 2000,
      gps: { longitude: 114.23, latitude: 22.55 },
      taken: '2024:05:01 12:00:00',
    }),
  )
  expect(view).toMatchObject({ width: 2048, height: 1365, takenAt: '2024-05-01T04:00:00.000Z' })
  expect(view.takenWgs84?.longitude).toBeCloseTo(114.23, 5)
  for (const [url, size] of [
    [view.mainUrl, 2048],
    [view.thumbnailUrl, 400],
  ] as const) {
    const response = await fetch(origin() + url)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('image/jpeg')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('cache-control')).toMatch(/^private, max-age=\d+, immutable$/)
    const { width, exif, icc, xmp } = await sharp(Buffer.from(await response.arrayBuffer())).metadata()
    expect({ width, exif, icc, xmp }).toEqual({ width: size })
  }
})

test('a browser that has the photo is told so', async () => {
  const { view } = await uploaded()
  const first = await fetch(origin() + view.thumbnailUrl)
  const headers = { 'If-None-Match': first.headers.get('etag')!, 'Cache-Control': 'max-age=0' }
  const again = await fetch(origin() + view.thumbnailUrl, { headers })
  expect(again.status).toBe(304)
})

test('two uploads of one file at once make two photos', async () => {
  const { token } = await buildResident()
  const bytes = await drawPhoto()
  const views = await Promise.all([upload(token, bytes), upload(token, bytes)].map(async (each) => (await each).json()))
  expect(new Set(views.map((view) => PhotoView.parse(view).id)).size).toBe(2)
  expect(await Photo.countDocuments({ storedAt: { $ne: null } })).toBe(2)
})

test('an altered or ended address opens nothing', async () => {
  const { view } = await uploaded()
  const other = await uploaded()
  const read = async (url: string) => {
    const response = await fetch(origin() + url)
    return response.ok ? 'opened' : ((await response.json()) as { code: string }).code
  }
  const altered = new URL(origin() + view.mainUrl)
  const search = (changes: Record<string, string>) =>
    `${altered.pathname}?${new URLSearchParams({ ...Object.fromEntries(altered.searchParams), ...changes })}`
  expect(await read(view.mainUrl)).toBe('opened')
  expect(await read(view.mainUrl.replace('/main', '/thumbnail'))).toBe('link_expired')
  expect(await read(view.mainUrl.replace(view.id, other.view.id))).toBe('link_expired')
  expect(await read(search({ expires: String(Number(altered.searchParams.get('expires')) + 900) }))).toBe(
    'link_expired',
  )
  expect(await read(search({ signature: '' }))).toBe('link_expired')
  expect(await read(search({ signature: altered.searchParams.get('signature')!.toLowerCase() }))).toBe('link_expired')
  expect(await read(altered.pathname)).toBe('invalid_request')
  expect(await read(view.mainUrl.replace('/main', '/original'))).toBe('invalid_request')
  clock.now = () => new Date(realNow().getTime() + 59 * 60_000)
  expect(await read(view.mainUrl)).toBe('opened')
  clock.now = () => new Date(realNow().getTime() + 76 * 60_000)
  expect(await read(view.mainUrl)).toBe('link_expired')
})

const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>')
const chunk = (type: string, data: Buffer) => {
  const bytes = Buffer.alloc(12 + data.length)
  bytes.writeUInt32BE(data.length, 0)
  bytes.write(type, 4, 'latin1')
  data.copy(bytes, 8)
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + data.length)), 8 + data.length)
  return bytes
}
const crc32 = (bytes: Buffer) => {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}
/** A PNG of 50,000 × 50,000, right in its every sum: 2.5 thousand million pixels would come out of it. */
const hugePng = () => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(50_000, 0)
  header.writeUInt32BE(50_000, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const pixels = deflateSync(Buffer.alloc((50_000 / 8 + 1) * 5000))
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))])
}

test.each([
  ['a 50,000 × 50,000 PNG', 'photo_dimensions', async () => hugePng()],
  ['a truncated JPEG', 'photo_unreadable', async () => (await drawPhoto()).subarray(0, 4000)],
  ['an SVG', 'photo_kind', async () => svg],
  ['a GIF', 'photo_kind', () => drawPhoto({ as: (image) => image.gif() })],
  ['a page with a JPEG behind it', 'photo_kind', async () => Buffer.concat([Buffer.from('<html>'), await drawPhoto()])],
  [
    'a JPEG with an archive behind it',
    'photo_unreadable',
    async () => Buffer.concat([await drawPhoto(), Buffer.from(`PK\x03\x04${'x'.repeat(90)}`)]),
  ],
  ['a file one byte over the limit', 'photo_too_large', async () => Buffer.alloc(photoLimits.bytes + 1)],
  ['an empty file', 'invalid_request', async () => Buffer.alloc(0)],
])('%s is refused with %s and leaves nothing behind', async (_, code, draw) => {
  const { token } = await buildResident()
  const before = await filesKept()
  const response = await upload(token, await draw())
  expect(await response.json()).toMatchObject({ code, requestId: expect.any(String) })
  expect(await Photo.countDocuments()).toBe(0)
  expect(await filesKept()).toEqual(before)
})

test('what is claimed of a file, its type and its name, is not believed', async () => {
  const { token } = await buildResident()
  const dressed = await upload(token, svg, { name: 'photo.jpg', type: 'image/jpeg' })
  expect(dressed.status).toBe(415)
  const honest = await upload(token, await drawPhoto(), { name: '../../etc/passwd', type: 'text/html' })
  expect(honest.status).toBe(200)
})

test('an upload needs a person, the right field and a form', async () => {
  const { token } = await buildResident()
  const jpeg = await drawPhoto()
  expect((await upload('nobody', jpeg)).status).toBe(401)
  expect((await upload(token, jpeg, { field: 'file' })).status).toBe(400)
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' }
  expect((await call('/photos', { method: 'POST', headers, body: '{"photo":{"$ne":1}}' })).status).toBe(400)
  const cut = { ...headers, 'Content-Type': 'multipart/form-data; boundary=x' }
  expect((await call('/photos', { method: 'POST', headers: cut, body: '--x\r\nContent-Dis' })).status).toBe(400)
  expect(await Photo.countDocuments()).toBe(0)
})

const hundredMegabytes = 100 * 1024 * 1024
const head = '--x\r\nContent-Disposition: form-data; name="photo"; filename="a.jpg"\r\nContent-Type: image/jpeg\r\n\r\n'

/** Sends zeros until all are sent or the server hangs up, and notes how much memory the process took meanwhile. */
const streamZeros = (token: string, announced: boolean) =>
  new Promise<{ status: number; code: string; peakBytes: number }>((resolve, reject) => {
    const held = () => process.memoryUsage().arrayBuffers
    const before = held()
    let peak = 0
    const post = request(`${origin()}/api/v1/photos`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'multipart/form-data; boundary=x',
        ...(announced && { 'Content-Length': hundredMegabytes + head.length + 9 }),
      },
    })
    post.on('response', async (response) => {
      const chunks: Buffer[] = []
      for await (const part of response) chunks.push(part as Buffer)
      const { code } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as { code: string }
      post.destroy()
      resolve({ status: response.statusCode!, code, peakBytes: peak - before })
    })
    post.on('error', reject)
    const zeros = Buffer.alloc(64 * 1024)
    let sent = 0
    const send = () => {
      for (; sent < hundredMegabytes && !post.destroyed; sent += zeros.length) {
        peak = Math.max(peak, held())
        if (!post.write(zeros)) {
          sent += zeros.length
          return
        }
      }
      if (!post.destroyed) post.end('\r\n--x--\r\n')
    }
    post.on('drain', send)
    post.write(head)
    send()
  })

test.each([
  ['announced', true],
  ['in pieces of unknown number', false],
])('100 MB %s are refused without being held in memory', async (_, announced) => {
  const { token } = await buildResident()
  const before = await filesKept()
  const { status, code, peakBytes } = await streamZeros(token, announced)
  expect({ status, code }).toEqual({ status: 413, code: 'photo_too_large' })
  expect(peakBytes).toBeLessThan(64 * 1024 * 1024)
  expect(await Photo.countDocuments()).toBe(0)
  expect(await filesKept()).toEqual(before)
})
