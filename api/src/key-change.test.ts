import { randomBytes, randomUUID } from 'node:crypto'
import { refusalOf, useApp } from '../test/app.ts'
import { env } from './env.ts'
import { buildResident } from './features/accounts/build-account.ts'
import { verifyAudit } from './features/audit/verify-audit.ts'
import { buildAttachment } from './features/attachments/build-attachment.ts'
import {
  buildDeclaration,
  buildNeighbourhood,
  contentFor,
  occupantOf,
} from './features/declarations/build-declaration.ts'
import { Declaration } from './features/declarations/declaration.model.ts'
import { buildOrganisation } from './features/organisations/build-organisation.ts'
import { personsOfAccount } from './features/register/persons-of-account.ts'
import { Person } from './features/register/person.model.ts'
import { keyIdOf } from './platform/personal.ts'
import { resealPersonal } from './platform/reseal-personal.ts'

const { as, call } = useApp()

const pair = (id: string) => `${id}:${randomBytes(32).toString('base64url')}`
const [older, newer, stranger] = [pair('older'), pair('newer'), pair('stranger')]
const before = env.PERSONAL_KEYS
beforeEach(() => {
  env.PERSONAL_KEYS = older
})
afterEach(() => {
  env.PERSONAL_KEYS = before
})

const scene = async () => {
  const at = await buildNeighbourhood()
  const { tenant, worker, officer, dwelling, dwellings, buildingId } = at
  const me = occupantOf({ name: '呼延鹤轩', phone: '13900000001' })
  const paper = await buildAttachment(tenant.actor, { name: '合同.jpg' })
  const declaration = await buildDeclaration({
    dwelling,
    filer: tenant.actor,
    by: worker.actor,
    status: 'verified',
    occupants: [me],
    content: { attachmentIds: [paper.id], words: '晚上七点以后联系' },
  })
  const { organisationId } = await buildOrganisation({ buildingIds: [buildingId], member: tenant.actor.id })
  const [personId] = await personsOfAccount(tenant.actor.id)
  const params = { declarationId: String(declaration._id) }
  /** What everybody reads of it: through HTTP, whichever key it lies under. */
  const readAll = async () => ({
    declaration: await as(officer.token).declarations.reveal({ params, body: { reason: '核对登记信息' } }),
    detail: (await as(tenant.token).declarations.detail({ params })).words,
    person: await as(officer.token).register.reveal({
      params: { personId: personId! },
      body: { reason: '核对登记信息' },
    }),
    found: (await as(officer.token).register.search({ body: { phone: me.phone! } })).items.map(({ id }) => id),
    members: (await as(tenant.token).organisations.detail({ params: { organisationId } })).members,
    copy: (await copyOf(tenant.token)).persons,
    paper: await paperOf(tenant.token, params),
  })
  return { ...at, me, personId: personId!, organisationId, declaration, second: dwellings[1]!, readAll }
}

const copyOf = async (token: string) => {
  const response = await call('/me/copy.json', { headers: { Authorization: `Bearer ${token}` } })
  return (await response.json()) as { persons: unknown[] }
}
const paperOf = async (token: string, params: { declarationId: string }) => {
  const { attachments } = await as(token).declarations.detail({ params })
  const response = await call(attachments[0]!.url.replace(/^\/api\/v\d+|^\/api/, ''))
  return { status: response.status, bytes: (await response.arrayBuffer()).byteLength }
}

test('under a new key everything older is read and found, and what is new lies under it', async () => {
  const { readAll, tenant, second, me, organisationId, personId } = await scene()
  const asItWas = await readAll()
  expect(asItWas).toMatchObject({ person: { name: '呼延鹤轩' }, detail: '晚上七点以后联系', paper: { status: 200 } })
  env.PERSONAL_KEYS = `${newer},${older}`
  expect(await readAll()).toEqual(asItWas)
  const filed = await as(tenant.token).declarations.file({
    body: { ...contentFor(second, { occupants: [me] }), submissionId: randomUUID() },
  })
  expect(filed.occupants).toMatchObject([{ personId }])
  await buildResident({ phone: '13900000061' })
  await as(tenant.token).organisations.addMember({
    params: { organisationId },
    body: { name: '新成员', phone: '13900000061', role: 'viewer' },
  })
  const { members } = await as(tenant.token).organisations.detail({ params: { organisationId } })
  expect(members).toHaveLength(2)
  const [first, later] = await Declaration.find().sort({ filedAt: 1 }).lean()
  expect([keyIdOf(first!.contentSealed!), keyIdOf(later!.contentSealed!)]).toEqual(['older', 'newer'])
  expect(await Person.countDocuments({ documentHash: /./ })).toBe(1)
})

test('resealed, it is all read without the older key', async () => {
  const { readAll } = await scene()
  const asItWas = await readAll()
  env.PERSONAL_KEYS = `${newer},${older}`
  expect((await resealPersonal()).left).toBe(0)
  expect((await resealPersonal()).resealed).toBe(0)
  env.PERSONAL_KEYS = newer
  expect(await readAll()).toEqual(asItWas)
  expect((await verifyAudit()).intact).toBe(true)
})

test('a lost key fails closed: nothing is shown, nothing is guessed', async () => {
  const { tenant, officer, declaration, personId } = await scene()
  env.PERSONAL_KEYS = stranger
  const params = { declarationId: String(declaration._id) }
  expect(await refusalOf(as(tenant.token).declarations.detail({ params }))).toBe('unavailable')
  const reveal = as(officer.token).register.reveal({ params: { personId }, body: { reason: '核对登记信息' } })
  expect(await refusalOf(reveal)).toBe('unavailable')
  expect((await call('/me/copy.json', { headers: { Authorization: `Bearer ${tenant.token}` } })).status).toBe(503)
})
