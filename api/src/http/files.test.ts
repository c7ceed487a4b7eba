import Router from '@koa/router'
import { attachmentLimits, route } from '@huisheng/contract'
import Koa from 'koa'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as z from 'zod'
import { mount, type FileAnswer } from './mount.ts'
import { onProblem } from './on-problem.ts'
import { createRateLimits } from './rate-limit.ts'

const routes = {
  keep: route({
    ...{ method: 'POST', path: '/papers', summary: '', access: 'public', upload: 'file' },
    response: z.object({ name: z.string(), bytes: z.number() }),
  }),
  read: route({
    ...{ method: 'GET', path: '/papers', summary: '', access: 'public', file: true },
    response: z.unknown(),
  }),
}
let answer: FileAnswer = { type: 'application/pdf', bytes: Buffer.from('%PDF') }

const limits = createRateLimits()
const router = new Router()
mount(router, routes, {
  keep: async ({ upload, uploadName }) => ({ name: uploadName, bytes: upload.length }),
  read: async () => answer,
})
const app = new Koa()
  .use(onProblem)
  .use((ctx, next) => {
    ctx.state.rateLimits = limits
    return next()
  })
  .use(router.routes())
const server = createServer(app.callback())
const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/papers`
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))

const send = async (field: string, bytes: string | Uint8Array<ArrayBuffer>, name: string) => {
  const body = new FormData()
  body.append(field, new Blob([bytes]), name)
  const response = await fetch(address(), { method: 'POST', body })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

test.each([
  ['租赁合同.pdf', '租赁合同.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\papers\\合同.pdf', '合同.pdf'],
  ['a\u202egpj.exe', 'agpj.exe'],
  [`${'长'.repeat(200)}.pdf`, `${'长'.repeat(96)}.pdf`],
])('a file named %j arrives whole, named %j', async (name, kept) => {
  expect((await send('file', '12345', name)).body).toEqual({ name: kept, bytes: 5 })
})

test('a file that is too large, under another name, or none at all is refused by name', async () => {
  const large = await send('file', new Uint8Array(attachmentLimits.bytes + 1), 'a.pdf')
  expect(large).toMatchObject({ status: 413, body: { code: 'attachment_too_large' } })
  const astray = await send('photo', '12345', 'a.pdf')
  expect(astray).toMatchObject({ status: 400, body: { code: 'invalid_request', issues: [{ path: 'file' }] } })
  const response = await fetch(address(), { method: 'POST', body: '{}' })
  expect(await response.json()).toMatchObject({ code: 'malformed_body' })
})

test('a file to be saved carries its name, and is kept by nobody on the way', async () => {
  answer = { type: 'application/pdf', bytes: Buffer.from('%PDF'), name: '我的信息.pdf' }
  const { headers } = await fetch(address())
  expect(headers.get('content-type')).toBe('application/pdf')
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''${encodeURIComponent('我的信息.pdf')}`)
})

test('a file that never changes may be kept by its reader, and is not sent twice', async () => {
  answer = { type: 'image/jpeg', bytes: Buffer.from('photo'), cacheSeconds: 60, etag: 'one' }
  const { headers } = await fetch(address())
  expect(headers.get('cache-control')).toBe('private, max-age=60, immutable')
  expect(headers.get('content-disposition')).toBe('inline')
  const again = await fetch(address(), { headers: { 'If-None-Match': '"one"', 'Cache-Control': 'max-age=0' } })
  expect(again.status).toBe(304)
})
