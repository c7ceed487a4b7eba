import { apiBase, contract, Nothing, pathOf, Role, type Route } from '@huisheng/contract'
import jwt from 'jsonwebtoken'
import { generateKeyPairSync } from 'node:crypto'
import * as z from 'zod'
import { useApp } from '../test/app.ts'
import { AuditEntry } from './features/audit/audit-entry.model.ts'
import { buildResident, buildStaff } from './features/accounts/build-account.ts'
import { keyFor } from './platform/keyring.ts'

const { origin } = useApp()

const routes: [string, Route][] = Object.entries(contract).flatMap(([noun, group]) =>
  Object.entries<Route>(group).map(([name, route]): [string, Route] => [`${noun}.${name}`, route]),
)
const guarded = routes.filter(([, { access }]) => access !== 'public')

const someId = 'a'.repeat(24)
const otherParams: Record<string, string> = { year: '2026', variant: 'main', kind: 'phone' }
/** Any well-formed value: what is refused here is refused before parameters are looked at. */
const anyParams = (route: Route) =>
  Object.fromEntries(Object.keys(route.params?.shape ?? {}).map((name) => [name, otherParams[name] ?? someId]))

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

const someone = (role: Role) => (role === 'resident' ? buildResident() : buildStaff({ role }))
const refusalsOf = (actorId: string) => AuditEntry.find({ actorId, action: 'refused' }).lean()

const forSome = guarded.filter(([, { access }]) => Role.options.some((role) => !access.includes(role)))
test.each(forSome)('%s refuses every other role; where data is personal it is not even there', async (_, route) => {
  const refusal = route.personal ? { status: 404, code: 'not_found' } : { status: 403, code: 'forbidden' }
  for (const role of Role.options) {
    if (route.access.includes(role)) continue
    const { token, actor } = await someone(role)
    expect(await knock(route, token)).toMatchObject(refusal)
    expect(await refusalsOf(actor.id)).toHaveLength(route.personal ? 1 : 0)
  }
})

const personal = guarded.filter(([, route]) => route.personal)
const byStaff = personal.filter(([, { access }]) =>
  Role.options.some((role) => role !== 'resident' && access.includes(role)),
)
test.each(byStaff)(
  '%s opens to staff only after the pledge and on a bound device, and says which',
  async (_, route) => {
    for (const role of Role.options) {
      if (role === 'resident' || !route.access.includes(role)) continue
      const unpledged = await buildStaff({ role, pledged: false })
      expect(await knock(route, unpledged.token)).toMatchObject({ status: 403, code: 'pledge_required' })
      const unbound = await buildStaff({ role, bound: false })
      expect(await knock(route, unbound.token)).toMatchObject({ status: 403, code: 'device_not_bound' })
      for (const { actor } of [unpledged, unbound])
        expect(await refusalsOf(actor.id)).toMatchObject([{ route: `${route.method} ${route.path}`, actorRole: role }])
    }
  },
)

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

/** Read as plain words, so that an operator spelled out in them is only text. */
const plainWords = ['q', 'number', 'matterCode', 'signature', 'cursor']
/** All of its own fields may be left out, and an operator is none of them. */
const nothingNeeded = ['when', 'correction', 'about']
const operator = '{"$ne":null}'

type Attempt = { name: string; route: Route; field: string; search?: string; body?: string; refused: boolean }

/** Of several shapes, the field that says which: no other is looked at without it. */
const fieldsOf = (body: Route['body']) => {
  if (body instanceof z.ZodObject) return Object.keys(body.shape)
  return body instanceof z.ZodDiscriminatedUnion ? [body.def.discriminator] : []
}

const attemptsOn = ([name, route]: [string, Route]): Attempt[] => {
  const fields = fieldsOf(route.body)
  const inBody = fields.map((field) => ({
    ...{ name, route, field, body: `{"${field}":${operator}}` },
    refused: !nothingNeeded.includes(field),
  }))
  const inQuery = Object.entries(route.query?.shape ?? {}).flatMap(([field, schema]) => {
    const optional = (schema as z.ZodType).safeParse(undefined).success
    return [
      { name, route, field, search: `${field}[$ne]=x`, refused: !optional },
      { name, route, field, search: `${field}=${encodeURIComponent(operator)}`, refused: !plainWords.includes(field) },
    ]
  })
  return [...inBody, ...inQuery]
}

const refusal = z.object({ code: z.literal('invalid_request'), issues: z.array(z.object({ path: z.string() })) })

test('operators in any field of any body or query are refused by its name or are only text', async () => {
  const tokens = new Map<Role, string>()
  for (const role of Role.options)
    tokens.set(role, (role === 'resident' ? await buildResident() : await buildStaff({ role })).token)
  const attempts = routes.flatMap(attemptsOn)
  const wrong: string[] = []
  for (const { name, route, field, search = '', body, refused } of attempts) {
    const token = route.access === 'public' ? undefined : tokens.get(route.access[0]!)
    const response = await fetch(`${origin()}${apiBase}${pathOf(route, anyParams(route))}?${search}`, {
      method: route.method,
      headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
      body,
    })
    const { data } = refusal.safeParse(await response.json())
    const named = response.status === 400 && data?.issues.some(({ path }) => path.split('.')[0] === field)
    if (refused ? !named : ![200, 400, 404].includes(response.status))
      wrong.push(`${name} ${search || body}: ${response.status}`)
  }
  expect(wrong).toEqual([])
  expect(new Set(attempts.map(({ name }) => name)).size).toBe(
    routes.filter(([, { body, query }]) => query || (body && body !== Nothing)).length,
  )
}, 30_000)
