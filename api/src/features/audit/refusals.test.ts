import Router from '@koa/router'
import { createClient, ProblemBody, ProblemError, route, type Role } from '@huisheng/contract'
import Koa from 'koa'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as z from 'zod'
import { refusalOf, useDatabase } from '../../../test/app.ts'
import { env } from '../../env.ts'
import { identify } from '../../http/actor.ts'
import { mount } from '../../http/mount.ts'
import { onProblem } from '../../http/on-problem.ts'
import { Problem } from '../../http/problem.ts'
import { createRateLimits } from '../../http/rate-limit.ts'
import { actorOf } from '../accounts/actor-of.ts'
import { buildResident, buildStaff } from '../accounts/build-account.ts'
import { AuditEntry } from './audit-entry.model.ts'
import { recordRefusal } from './record-refusal.ts'

useDatabase()

const Id = z.string().regex(/^[0-9a-f]{24}$/)
const access: readonly Role[] = ['resident', 'officer']
const contract = {
  cards: {
    read: route({
      ...{ method: 'GET', path: '/people/:personId/card', summary: '', access, personal: true },
      ...{ params: z.object({ personId: Id }), response: z.object({ seen: z.string() }) },
    }),
    open: route({
      ...{ method: 'GET', path: '/cards/:personId', summary: '', access },
      ...{ params: z.object({ personId: Id }), response: z.object({ seen: z.string() }) },
    }),
  },
}
/** A card is there only for ids of one letter that `reads` gives. */
const reads: Record<string, () => Promise<{ seen: string }>> = {
  a: async () => ({ seen: 'card' }),
  b: () => Promise.reject(new Problem('forbidden')),
  c: () => Promise.reject(new Problem('already_exists')),
}
const readCard = ({ params }: { params: { personId: string } }) => {
  const read = reads[params.personId[0]!]
  if (!read) throw new Problem('not_found')
  return read()
}

let record = recordRefusal
const limits = createRateLimits()
const router = new Router()
mount(router, contract.cards, {
  read: async (input) => readCard(input),
  open: async (input) => readCard(input),
})
const app = new Koa()
  .use(onProblem)
  .use((ctx, next) => {
    ctx.state.rateLimits = limits
    return next()
  })
  .use(identify({ actorOf, recordRefusal: (refusal) => record(refusal) }))
  .use(router.routes())
const server = createServer(app.callback())
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))
afterEach(() => {
  env.BOUND_DEVICES = true
  record = recordRefusal
})

const as = (token?: string) =>
  createClient(contract, async ({ method, path }) => {
    const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, {
      method,
      headers: token ? { Authorization: `Bearer ${token}` } : {},
    })
    const answer: unknown = await response.json()
    if (!response.ok) throw new ProblemError(ProblemBody.parse({ requestId: '', ...(answer as object) }))
    return answer
  }).cards
const idOf = (letter: string) => letter.repeat(24)
const read = (token: string | undefined, letter = 'a') => as(token).read({ params: { personId: idOf(letter) } })
const recorded = () => AuditEntry.find({ action: 'refused' }).sort({ at: 1 }).lean()

test('residents and staff who pledged and sit at their own device get the answer, and it is no refusal', async () => {
  expect(await read((await buildStaff()).token)).toEqual({ seen: 'card' })
  expect(await read((await buildResident()).token)).toEqual({ seen: 'card' })
  expect(await recorded()).toEqual([])
})

test('a role that may not is told that nothing is there, and the attempt is recorded', async () => {
  const { token, actor } = await buildStaff({ role: 'dispatcher' })
  expect(await refusalOf(read(token))).toBe('not_found')
  expect(await recorded()).toMatchObject([
    {
      ...{ actorId: actor.id, actorRole: 'dispatcher', route: 'GET /people/:personId/card' },
      ...{ ref: idOf('a'), subjectIds: [idOf('a')] },
    },
  ])
  expect(await refusalOf(as(token).open({ params: { personId: idOf('a') } }))).toBe('forbidden')
  expect(await recorded()).toHaveLength(1)
})

test('what a feature refuses or does not find is recorded for residents, too; other problems are not', async () => {
  const { token, actor } = await buildResident()
  expect(await refusalOf(read(token, 'b'))).toBe('forbidden')
  expect(await refusalOf(read(token, 'd'))).toBe('not_found')
  expect(await refusalOf(read(token, 'c'))).toBe('already_exists')
  expect((await recorded()).map(({ actorId, what }) => [actorId, what])).toEqual([
    [actor.id, '没有权限'],
    [actor.id, '内容不存在或无权查看'],
  ])
})

test('without a sign-in there is nobody to record', async () => {
  expect(await refusalOf(read(undefined))).toBe('login_required')
  expect(await refusalOf(read('not a token'))).toBe('login_required')
  expect(await recorded()).toEqual([])
})

test('words in place of an id are never recorded', async () => {
  const { token } = await buildStaff({ role: 'dispatcher' })
  expect(await refusalOf(as(token).read({ params: { personId: '张三13812345678' } }))).toBe('not_found')
  expect(await recorded()).toMatchObject([{ ref: null, subjectIds: [] }])
  const officer = await buildStaff()
  expect(await refusalOf(as(officer.token).read({ params: { personId: '张三' } }))).toBe('invalid_request')
  expect(await recorded()).toHaveLength(1)
})

test('the pledge comes first, then the device; each refusal is recorded; residents need neither', async () => {
  expect(await refusalOf(read((await buildStaff({ pledged: false, bound: false })).token))).toBe('pledge_required')
  const unbound = await buildStaff({ bound: false })
  expect(await refusalOf(read(unbound.token))).toBe('device_not_bound')
  expect((await recorded()).map(({ what }) => what)).toEqual(['没有签署保密承诺书', '设备没有绑定'])
  expect(await as(unbound.token).open({ params: { personId: idOf('a') } })).toEqual({ seen: 'card' })
})

test('where devices are not asked for, the pledge still is', async () => {
  env.BOUND_DEVICES = false
  expect(await read((await buildStaff({ bound: false })).token)).toEqual({ seen: 'card' })
  expect(await refusalOf(read((await buildStaff({ pledged: false })).token))).toBe('pledge_required')
})

test('a refusal that cannot be recorded is an error, and still no answer', async () => {
  const { token } = await buildStaff({ role: 'dispatcher' })
  record = () => Promise.reject(new Error('the database is away'))
  expect(await refusalOf(read(token))).toBe('internal')
})
