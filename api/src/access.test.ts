import { apiBase, contract, pathOf, Role, type Route } from '@huisheng/contract'
import jwt from 'jsonwebtoken'
import { generateKeyPairSync } from 'node:crypto'
import { useApp } from '../test/app.ts'
import { buildResident, buildStaff } from './features/accounts/build-account.ts'
import { keyFor } from './platform/keyring.ts'

const { origin } = useApp()

const routes: [string, Route][] = Object.entries(contract).flatMap(([noun, group]) =>
  Object.entries<Route>(group).map(([name, route]): [string, Route] => [`${noun}.${name}`, route]),
)
const guarded = routes.filter(([, { access }]) => access !== 'public')

const someId = 'a'.repeat(24)
/** Any well-formed value: what is refused here is refused before parameters are looked at. */
const anyParams = (route: Route) =>
  Object.fromEntries(Object.keys(route.params?.shape ?? {}).map((name) => [name, name === 'year' ? '2026' : someId]))

const knock = async (route: Route, token?: string) => {
  const response = await fetch(origin() + apiBase + pathOf(route, anyParams(route)), {
    method: route.method,
    headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
    body: route.method === 'GET' ? undefined : '{}',
  })
  const { code } = (await response.json()) as { code?: string }
  return { status: response.status, code, type: response.headers.get('content-type') }
}

test.each(guarded)('%s refuses who is not signed in', async (_, route) => {
  expect(await knock(route)).toMatchObject({ status: 401, code: 'login_required' })
})

test.each(guarded)('%s refuses every other role', async (_, route) => {
  for (const role of Role.options) {
    if (route.access.includes(role)) continue
    const { token } = role === 'resident' ? await buildResident() : await buildStaff({ role })
    expect(await knock(route, token)).toMatchObject({ status: 403, code: 'forbidden' })
  }
})

test.each(guarded.filter(([, { params }]) => params))('%s refuses an id that is none, by name', async (_, route) => {
  const role = (route.access as readonly Role[])[0]!
  const { token } = role === 'resident' ? await buildResident() : await buildStaff({ role })
  const path = route.path.replace(/:\w+/g, encodeURIComponent('{"$ne":1}'))
  const response = await fetch(origin() + apiBase + path, {
    method: route.method,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: route.method === 'GET' ? undefined : '{}',
  })
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ code: 'invalid_request', issues: expect.any(Array) })
})

const claims = (id: string) => ({ sub: id, role: 'admin' })
const forgeries: [string, (id: string) => string][] = [
  ['no signature', (id) => jwt.sign(claims(id), '', { algorithm: 'none' })],
  ['another secret', (id) => jwt.sign(claims(id), 'another secret of enough bytes for the purpose')],
  ['another algorithm with our key', (id) => jwt.sign(claims(id), keyFor('access-token'), { algorithm: 'HS512' })],
  [
    'a key pair of their own',
    (id) =>
      jwt.sign(claims(id), generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey, { algorithm: 'RS256' }),
  ],
  ['nothing a token looks like', () => 'abc.def.ghi'],
]

test.each(forgeries)('a token with %s opens nothing', async (_, forge) => {
  const { actor } = await buildStaff({ role: 'admin' })
  expect(await knock(contract.accounts.me, forge(actor.id))).toMatchObject({ status: 401, code: 'login_required' })
})

test('a refusal is a problem document with a request id', async () => {
  const response = await fetch(`${origin()}${apiBase}/me`, { headers: { 'X-Request-Id': 'seen-by-the-balancer-1' } })
  expect(response.headers.get('content-type')).toContain('application/problem+json')
  expect(await response.json()).toMatchObject({ code: 'login_required', requestId: 'seen-by-the-balancer-1' })
})

test('an unknown address and an unknown method answer in the same words', async () => {
  expect((await fetch(`${origin()}${apiBase}/nothing`)).status).toBe(404)
  const response = await fetch(`${origin()}${apiBase}/catalogue`, { method: 'DELETE' })
  expect(response.status).toBe(405)
  expect(await response.json()).toMatchObject({ code: 'method_not_allowed' })
})

test('operators in a query are refused or read as plain text', async () => {
  const { token } = await buildStaff({ role: 'admin', areaIds: [] })
  for (const query of ['status[$ne]=closed', 'q[$gt]=', 'areaId[$ne]=1', 'areaId=%7B%22%24ne%22%3A1%7D']) {
    const response = await fetch(`${origin()}${apiBase}/reports?${query}`, {
      headers: { Authorization: `Bearer ${token}` },
    })
    expect([200, 400]).toContain(response.status)
    expect(JSON.stringify(await response.json())).not.toContain('internal')
  }
})
