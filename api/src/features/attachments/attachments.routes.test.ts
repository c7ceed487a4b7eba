import { attachmentLimits, AttachmentView } from '@huisheng/contract'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { useApp } from '../../../test/app.ts'
import { env } from '../../env.ts'
import { clock } from '../../platform/clock.ts'
import { buildResident } from '../accounts/build-account.ts'
import { drawPhoto } from '../photos/draw-photo.ts'
import { Attachment } from './attachment.model.ts'
import { drawPdf } from './draw-pdf.ts'

const { call, origin } = useApp()
const realNow = clock.now
afterEach(() => {
  clock.now = realNow
})

const upload = (token: string, bytes: Buffer, { field = 'file', name = '租赁合同.png' } = {}) => {
  const form = new FormData()
  form.append(field, new Blob([new Uint8Array(bytes)]), name)
  return call('/attachments', { method: 'POST', headers: { Authorization: `Bearer ${token}` }, body: form })
}
const uploaded = async (bytes: Buffer, name?: string) => {
  const { token } = await buildResident()
  const response = await upload(token, bytes, { name })
  expect(response.status).toBe(200)
  return AttachmentView.parse(await response.json())
}
const filesKept = async () => {
  const folder = join(env.DATA_FOLDER, 'photos', 'attachments')
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  return names.filter((name) => /\.(sealed|part)/.test(name)).sort()
}
const open = (url: string, init?: RequestInit) => fetch(origin() + url, init)
const codeOf = async (response: Response) => ((await response.json()) as { code?: string }).code

test('a picture is shown under its name, drawn anew and without metadata', async () => {
  const taken = await drawPhoto({ width: 3000, height: 1500, gps: { longitude: 114.2, latitude: 22.5 } })
  const view = await uploaded(taken, '欧阳娜的合同(1).png')
  expect(view).toMatchObject({ name: '欧阳娜的合同(1).jpg', kind: 'image' })
  const response = await open(view.url)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('image/jpeg')
  expect(response.headers.get('content-disposition')).toBe(
    `inline; filename*=UTF-8''${encodeURIComponent('欧阳娜的合同')}%281%29.jpg`,
  )
  expect(response.headers.get('content-security-policy')).toContain('sandbox')
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(response.headers.get('cache-control')).toMatch(/^private, max-age=\d+, immutable$/)
  const bytes = Buffer.from(await response.arrayBuffer())
  expect(bytes).toHaveLength(view.bytes)
  const { width, exif } = await sharp(bytes).metadata()
  expect({ width, exif }).toEqual({ width: 2048, exif: undefined })
})

test('a PDF comes back byte for byte, and a browser that has it is told so', async () => {
  const pdf = drawPdf()
  const view = await uploaded(pdf, '../../房产证.PDF')
  expect(view).toMatchObject({ name: '房产证.pdf', kind: 'pdf', bytes: pdf.length })
  const response = await open(view.url)
  expect(response.headers.get('content-type')).toBe('application/pdf')
  expect(Buffer.from(await response.arrayBuffer()).equals(pdf)).toBe(true)
  const headers = { 'If-None-Match': response.headers.get('etag')!, 'Cache-Control': 'max-age=0' }
  expect((await open(view.url, { headers })).status).toBe(304)
})

test('neither the file nor its name lies in clear', async () => {
  const before = new Set(await filesKept())
  const pdf = drawPdf({ objects: ['(a word that would be found)'] })
  const view = await uploaded(pdf, '欧阳娜.pdf')
  const kept = (await filesKept()).filter((name) => !before.has(name))
  expect(kept).toEqual([join(view.id.slice(-3), `${view.id}.sealed`)])
  const stored = await readFile(join(env.DATA_FOLDER, 'photos', 'attachments', kept[0]!))
  expect(stored.includes('a word that would be found')).toBe(false)
  expect(stored.includes('%PDF')).toBe(false)
  const document = JSON.stringify(await Attachment.findById(view.id).lean())
  expect(document).not.toContain('欧阳')
})

test('an altered or ended address opens nothing', async () => {
  const view = await uploaded(drawPdf())
  const other = await uploaded(drawPdf())
  const { searchParams, pathname } = new URL(origin() + view.url)
  const later = String(Number(searchParams.get('expires')) + 300)
  const search = new URLSearchParams({ expires: later, signature: searchParams.get('signature')! })
  expect(await codeOf(await open(`${pathname}?${search}`))).toBe('link_expired')
  expect(await codeOf(await open(view.url.replace(view.id, other.id)))).toBe('link_expired')
  expect(await codeOf(await open(pathname))).toBe('invalid_request')
  clock.now = () => new Date(realNow().getTime() + 9 * 60_000)
  expect((await open(view.url)).status).toBe(200)
  clock.now = () => new Date(realNow().getTime() + 16 * 60_000)
  expect(await codeOf(await open(view.url))).toBe('link_expired')
})

const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')

test.each([
  ['an SVG under the name of a picture', 'attachment_kind', async () => svg],
  ['a GIF', 'attachment_kind', () => drawPhoto({ as: (image) => image.gif() })],
  ['a page with a PDF behind it', 'attachment_kind', async () => Buffer.concat([Buffer.from('<html>'), drawPdf()])],
  ['a cut picture', 'attachment_unreadable', async () => (await drawPhoto()).subarray(0, 4000)],
  ['a locked PDF', 'attachment_unreadable', async () => drawPdf({ trailer: '/Encrypt 4 0 R' })],
  ['a file one byte over the limit', 'attachment_too_large', async () => Buffer.alloc(attachmentLimits.bytes + 1)],
  ['an empty file', 'invalid_request', async () => Buffer.alloc(0)],
])('%s is refused with %s and leaves nothing behind', async (_, code, draw) => {
  const { token } = await buildResident()
  const before = await filesKept()
  expect(await codeOf(await upload(token, await draw()))).toBe(code)
  expect(await Attachment.countDocuments()).toBe(0)
  expect(await filesKept()).toEqual(before)
})

test('an upload needs a person, the right field and a form', async () => {
  const { token } = await buildResident()
  expect((await upload('nobody', drawPdf())).status).toBe(401)
  expect((await upload(token, drawPdf(), { field: 'photo' })).status).toBe(400)
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' }
  expect((await call('/attachments', { method: 'POST', headers, body: '{"file":{"$ne":1}}' })).status).toBe(400)
  expect(await Attachment.countDocuments()).toBe(0)
})

test('a file without a name of its own gets one', async () => {
  expect((await uploaded(drawPdf(), '.pdf')).name).toBe('材料.pdf')
})
