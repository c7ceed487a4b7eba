import { randomUUID } from 'node:crypto'
import { clientOf, signInResident, signInStaff } from './people.ts'
import { newDataFolder, removeFolder, startServer, type Server } from './start-server.ts'

const dataFolder = newDataFolder()
let server: Server
beforeAll(async () => {
  server = await startServer(dataFolder)
})
afterAll(async () => {
  await server.stop()
  removeFolder(dataFolder)
})
const get = (path: string, headers: Record<string, string> = {}) => fetch(server.origin + path, { headers })

test('one process serves the API, both front ends and the documentation', async () => {
  for (const path of [
    '/healthz',
    '/readyz',
    '/m/',
    '/console/',
    '/docs',
    '/docs/swagger-ui-bundle.js',
    '/openapi.json',
    '/api/v1/catalogue',
  ]) {
    expect([path, (await get(path)).status]).toEqual([path, 200])
  }
  expect((await get('/m/pages/mine/index', { Accept: 'text/html' })).headers.get('content-type')).toContain('text/html')
  expect((await get('/m/js/missing.js')).status).toBe(404)
  expect((await get('/m/..%2f..%2fpackage.json')).status).toBeGreaterThanOrEqual(400)
})

test('answers carry security headers, and assets long caching', async () => {
  const page = await get('/console/')
  expect(page.headers.get('content-security-policy')).toContain("default-src 'self'")
  expect(page.headers.get('x-content-type-options')).toBe('nosniff')
  const script = /src="(\/console\/[^"]+\.js)"/.exec(await page.text())![1]!
  expect((await get(script)).headers.get('cache-control')).toContain('immutable')
  expect((await get('/api/v1/me')).headers.get('cache-control')).toBe('no-store')
})

test('metrics name routes, never people', async () => {
  await get('/api/v1/catalogue')
  const text = await (await get('/metrics')).text()
  expect(text).toMatch(/http_request_seconds_count\{method="GET",route="\/api\/v1\/catalogue",status="200"\} \d+/)
})

test('an origin that is not configured gets no CORS leave', async () => {
  const answer = await get('/api/v1/catalogue', { Origin: 'https://elsewhere.example' })
  expect(answer.headers.get('access-control-allow-origin')).toBeNull()
})

test('the demo has a login for every role and 200 reports in all states', async () => {
  for (const role of [
    'worker',
    'leader',
    'officer',
    'dispatcher',
    'handler',
    'checker',
    'reviewer',
    'auditor',
    'admin',
  ]) {
    const token = await signInStaff(server.origin, role)
    expect((await clientOf(server.origin, token).accounts.me()).role).toBe(role)
  }
  const { reports } = clientOf(server.origin, await signInStaff(server.origin, 'admin'))
  const { byStatus, atDesk, red } = await reports.counts({ query: {} })
  expect(Object.values(byStatus).reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(200)
  expect(Object.keys(byStatus).sort()).toEqual(
    ['closed', 'declined', 'dispatched', 'filed', 'handling', 'resolved', 'submitted', 'withdrawn'].sort(),
  )
  expect(atDesk).toBeGreaterThan(0)
  expect(red).toBeGreaterThan(0)
})

test('the log says what happened and nothing about who or what', async () => {
  const token = await signInResident(server.origin, '13900000077')
  const text = '楼道里的绝密暗号九号'
  const { catalogue, reports } = clientOf(server.origin, token)
  const matter = (await catalogue.published()).find(
    ({ kinds, photosAtLeast }) => kinds.includes('complaint') && photosAtLeast === 0,
  )!
  const place = { by: 'words' as const, words: '某某小区七栋门口' }
  await reports.submit({
    body: { submissionId: randomUUID(), kind: 'complaint', matterCode: matter.code, text, place },
  })
  await get(`/api/v1/reports?q=${encodeURIComponent(text)}`, { Authorization: `Bearer ${token}` })
  const log = server.lines.filter((line) => line.startsWith('{') && !line.includes('sms stand-in')).join('\n')
  expect(log).toContain('"route":"/api/v1/reports"')
  for (const secret of [text, '某某小区', token, encodeURIComponent(text)]) expect(log).not.toContain(secret)
})

test('it stops cleanly, and starting again finds everything without seeding twice', async () => {
  const admin = () => signInStaff(server.origin, 'admin').then((token) => clientOf(server.origin, token))
  const before = await (await admin()).reports.counts({ query: {} })
  expect(await server.stop()).toBe(0)
  server = await startServer(dataFolder)
  expect((await (await admin()).reports.counts({ query: {} })).byStatus).toEqual(before.byStatus)
})
