import type { PrivacyRequestKind } from '@huisheng/contract'
import { randomUUID } from 'node:crypto'
import { refusalOf, useApp } from '../../../../test/app.ts'
import { clock } from '../../../platform/clock.ts'
import { Account } from '../../accounts/account.model.ts'
import { buildStaff } from '../../accounts/build-account.ts'
import { Attachment } from '../../attachments/attachment.model.ts'
import { buildAttachment } from '../../attachments/build-attachment.ts'
import { AuditEntry } from '../../audit/audit-entry.model.ts'
import { verifyAudit } from '../../audit/verify-audit.ts'
import { buildDeclaration, buildNeighbourhood, occupantOf } from '../../declarations/build-declaration.ts'
import { Declaration } from '../../declarations/declaration.model.ts'
import { NoticeEntry } from '../../notices/notice.model.ts'
import { buildOrganisation } from '../../organisations/build-organisation.ts'
import { Organisation } from '../../organisations/organisation.model.ts'
import { DwellingRecord } from '../../register/dwelling-record.model.ts'
import { Entry } from '../../register/entry.model.ts'
import { Person } from '../../register/person.model.ts'
import { personsOfAccount } from '../../register/persons-of-account.ts'
import { PrivacyRequest } from './privacy-request.model.ts'
import { performOutstanding } from './perform-request.ts'
import { tellAnswers } from './tell-answers.ts'

const { as } = useApp()

const ask = (token: string, kind: PrivacyRequestKind, submissionId: string = randomUUID()) =>
  as(token).privacy.ask({ body: { submissionId, kind, words: '我已经搬走了，请办理' } })
const answer = (token: string, requestId: string, granted = true) =>
  as(token).privacy.answer({ params: { requestId }, body: { granted, words: '已按规定办理完毕' } })
const effectsOf = ({ effects }: { effects: { what: string; done: boolean }[] }) =>
  effects.map(({ what, done }) => [what.slice(0, 4), done])

/** A tenant who lives there, verified, with an older declaration that was returned. */
const scene = async () => {
  const at = await buildNeighbourhood()
  const { tenant, worker, dwelling, dwellings } = at
  const paper = await buildAttachment(tenant.actor)
  const returned = await buildDeclaration({
    dwelling: dwellings[1]!,
    filer: tenant.actor,
    by: worker.actor,
    status: 'returned',
    content: { attachmentIds: [paper.id] },
  })
  const verified = await buildDeclaration({ dwelling, filer: tenant.actor, by: worker.actor, status: 'verified' })
  const [personId] = await personsOfAccount(tenant.actor.id)
  return { ...at, paper, returned, verified, personId: personId! }
}

test('who lives nowhere by the register is deleted at once, and is signed out', async () => {
  const { neighbour } = await buildNeighbourhood()
  await buildAttachment(neighbour.actor)
  const done = await ask(neighbour.token, 'delete')
  expect(done).toMatchObject({ kind: 'delete', status: 'done', answeredByName: '系统' })
  expect(effectsOf(done)).toEqual([
    ['未使用的', true],
    ['举报（如', false],
    ['使用记录', false],
    ['账号、手', true],
  ])
  expect(await refusalOf(as(neighbour.token).accounts.me())).toBe('session_ended')
  const account = await Account.findById(neighbour.actor.id).lean()
  expect(account).toMatchObject({ active: false, name: '已注销', phoneSealed: null })
  expect(account).not.toHaveProperty('phoneHash')
  expect(await Attachment.countDocuments({ ownerId: neighbour.actor.id })).toBe(0)
  expect(await AuditEntry.findOne({ action: 'delete' }).lean()).toMatchObject({ subjectIds: [neighbour.actor.id] })
  expect((await verifyAudit()).intact).toBe(true)
})

test('a past membership goes with the account; an active one keeps it until a person has decided', async () => {
  const { neighbour, tenant, buildingId } = await buildNeighbourhood()
  const { organisationId } = await buildOrganisation({
    buildingIds: [buildingId],
    member: tenant.actor.id,
    members: [{ accountId: neighbour.actor.id, role: 'filer', until: '2026-01-01' }],
  })
  expect(await ask(tenant.token, 'delete')).toMatchObject({ status: 'open' })
  const done = await ask(neighbour.token, 'delete')
  expect(done.effects.map(({ what }) => what)).toContain('悦海物业服务有限公司：已结束的成员信息')
  const { members } = (await Organisation.findById(organisationId).lean())!
  expect(members.map(({ accountId }) => accountId)).toEqual([tenant.actor.id])
})

test('who lives there waits for an officer of the place, fifteen working days at most', async () => {
  const { tenant, officer, otherOfficer, admin, auditor, personId } = await scene()
  const asked = await ask(tenant.token, 'delete')
  expect(asked).toMatchObject({ status: 'open', personId, canAnswer: false, effects: [] })
  const days = (Date.parse(asked.dueAt) - Date.parse(asked.askedAt)) / 86_400_000
  expect(days).toBeGreaterThan(14)
  expect(days).toBeLessThan(40)
  const waiting = async (token: string) => (await as(token).privacy.requests({ query: {} })).items
  expect(await waiting(officer.token)).toMatchObject([
    { id: asked.id, canAnswer: true, askedByMasked: '陈*东 139****0001' },
  ])
  expect(await waiting(auditor.token)).toMatchObject([{ canAnswer: false }])
  expect(await waiting(admin.token)).toHaveLength(1)
  expect(await waiting(otherOfficer.token)).toEqual([])
  expect(await refusalOf(answer(otherOfficer.token, asked.id))).toBe('not_found')
  expect(await AuditEntry.countDocuments({ action: 'read', subjectIds: personId, what: '查看个人信息请求' })).toBe(3)
})

test('granted, it deletes what no law keeps and says thing by thing what stays and why', async () => {
  const { tenant, officer, returned, verified, paper, personId } = await scene()
  const { id } = await ask(tenant.token, 'delete')
  const done = await answer(officer.token, id)
  expect(done).toMatchObject({ status: 'done', answer: '已按规定办理完毕', answeredByName: '王工作' })
  const said = Object.fromEntries(done.effects.map(({ what, done, why }) => [what, { done, why }]))
  expect(said[`申报 ${returned.number}`]).toMatchObject({ done: true })
  expect(said[`申报 ${verified.number}`]).toMatchObject({
    done: false,
    why: expect.stringContaining('第四十七条') as string,
  })
  expect(done.effects.find(({ what }) => what.startsWith('居住登记'))).toMatchObject({ done: false })
  expect(said['账号']).toMatchObject({ done: false })
  expect(await Declaration.findById(returned._id).lean()).toMatchObject({
    number: returned.number,
    contentSealed: null,
    personIds: [],
    tombstone: { why: '按本人请求删除' },
  })
  expect(await Attachment.countDocuments({ _id: paper.id })).toBe(0)
  expect((await Declaration.findById(verified._id).lean())!.contentSealed).toEqual(expect.any(String))
  expect(await Person.findById(personId).lean()).toMatchObject({ tombstone: null })
  expect(await as(tenant.token).accounts.me()).toMatchObject({ id: tenant.actor.id })
  await tellAnswers()
  await tellAnswers()
  const told = await NoticeEntry.find({ recipientId: tenant.actor.id, 'about.noun': 'privacy_request' }).lean()
  expect(told).toHaveLength(1)
  expect(await AuditEntry.findOne({ action: 'delete', subjectIds: personId }).lean()).toMatchObject({
    actorId: officer.actor.id,
  })
})

test('a stay that ended longer ago than it is kept goes, and with it the person and the account', async () => {
  const { tenant, officer, verified, personId } = await scene()
  await Entry.updateMany({ personId }, { $set: { until: '2021-01-31', endedByDeclarationId: 'x' } })
  await DwellingRecord.updateMany({}, { $set: { lease: null } })
  const { id } = await ask(tenant.token, 'delete')
  const done = await answer(officer.token, id)
  expect(done.effects.filter((effect) => !effect.done).map(({ what }) => what)).toEqual(['举报（如有）', '使用记录'])
  expect(await Person.findById(personId).lean()).toMatchObject({
    nameSealed: null,
    tombstone: { why: '按本人请求删除' },
  })
  expect(await Entry.find({ declarationId: String(verified._id) }).lean()).toMatchObject([{ personId: '' }])
  expect(await refusalOf(as(tenant.token).accounts.me())).toBe('session_ended')
})

test('refused, nothing is deleted and the reason is told', async () => {
  const { tenant, officer, returned } = await scene()
  const { id } = await ask(tenant.token, 'delete')
  expect(await answer(officer.token, id, false)).toMatchObject({ status: 'refused', effects: [] })
  expect((await Declaration.findById(returned._id).lean())!.contentSealed).toEqual(expect.any(String))
  expect((await as(tenant.token).privacy.myRequests({ query: {} })).items).toMatchObject([
    { id, status: 'refused', answer: '已按规定办理完毕' },
  ])
})

test('withdrawing consent withdraws what is open, at once, and leaves the register', async () => {
  const { tenant, returned, verified } = await scene()
  await Account.updateOne({ _id: tenant.actor.id }, { $set: { privacyVersion: '2026-01-01' } })
  const done = await ask(tenant.token, 'withdraw_consent')
  expect(effectsOf(done)).toEqual([
    ['申报 2', true],
    ['居住登记', false],
    ['对个人信', true],
  ])
  expect(await Declaration.findById(returned._id).lean()).toMatchObject({ status: 'withdrawn' })
  expect(await Declaration.findById(verified._id).lean()).toMatchObject({ status: 'verified' })
  expect(await as(tenant.token).accounts.me()).toMatchObject({ privacyVersion: null })
})

test('a correction is answered in words', async () => {
  const { tenant, officer, personId } = await scene()
  const { id } = await ask(tenant.token, 'correct')
  expect(await answer(officer.token, id)).toMatchObject({ status: 'done', personId })
  expect(await AuditEntry.countDocuments({ action: 'correct', subjectIds: personId })).toBe(1)
})

test('what was shown to be wrong is corrected in the register, and is found under the new value', async () => {
  const { tenant, officer, personId } = await scene()
  const { id } = await ask(tenant.token, 'correct')
  const body = { granted: true, words: '已核对户口簿', correction: { name: '陈晓冬' } }
  const done = await as(officer.token).privacy.answer({ params: { requestId: id }, body })
  expect(done.effects).toEqual([{ what: '登记的姓名', done: true, why: '已按核对的证明更正' }])
  const reveal = as(officer.token).register.reveal({ params: { personId }, body: { reason: '核对更正' } })
  expect(await reveal).toMatchObject({ name: '陈晓冬' })
  expect((await as(officer.token).register.search({ body: { name: '陈晓冬' } })).items).toHaveLength(1)
  expect(await PrivacyRequest.findById(id).lean()).toMatchObject({ correctionSealed: null })
})

test('a correction is refused where nothing is to be corrected', async () => {
  const { tenant, officer } = await scene()
  const { id } = await ask(tenant.token, 'delete')
  const body = { granted: true, words: '已核对户口簿', correction: { name: '陈晓冬' } }
  expect(await refusalOf(as(officer.token).privacy.answer({ params: { requestId: id }, body }))).toBe('invalid_request')
  expect(await PrivacyRequest.findById(id).lean()).toMatchObject({ status: 'open' })
})

test('asked twice it is one, and of two answers one counts', async () => {
  const { tenant, officer, admin } = await scene()
  const submissionId = randomUUID()
  const asked = await Promise.all([
    ask(tenant.token, 'delete', submissionId),
    ask(tenant.token, 'delete', submissionId),
  ])
  expect(asked[0]!.id).toBe(asked[1]!.id)
  const outcomes = await Promise.allSettled([
    answer(officer.token, asked[0]!.id),
    answer(admin.token, asked[0]!.id, false),
  ])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await refusalOf(answer(officer.token, asked[0]!.id))).toBe('already_settled')
})

test('staff never answer a request of their own: the phone tells who they are', async () => {
  const { tenant, district } = await scene()
  const self = await buildStaff({ role: 'officer', phone: '13900000001', areaIds: [district.communityIds[0]!] })
  const { id } = await ask(tenant.token, 'delete')
  expect(await refusalOf(answer(self.token, id))).toBe('own_request')
  expect(await PrivacyRequest.findById(id).lean()).toMatchObject({ status: 'open' })
})

test('a crash while it deletes is finished later, and forgets nothing of what was done', async () => {
  const { tenant, returned, officer } = await scene()
  const { id } = await ask(tenant.token, 'delete')
  await PrivacyRequest.updateOne(
    { _id: id },
    {
      $set: {
        status: 'done',
        unperformed: true,
        answeredAt: clock.now(),
        answeredById: officer.actor.id,
        effects: [{ what: `申报 ${returned.number}`, done: true, why: '先前' }],
      },
    },
  )
  await Promise.all([performOutstanding(), performOutstanding()])
  const [mine] = (await as(tenant.token).privacy.myRequests({ query: {} })).items
  expect(mine!.effects.filter(({ what }) => what === `申报 ${returned.number}`)).toMatchObject([{ why: '先前' }])
  expect(mine!.effects.some(({ what }) => what.startsWith('居住登记'))).toBe(true)
  expect(await Declaration.findById(returned._id).lean()).toMatchObject({ contentSealed: null })
})

test.each([
  [{ submissionId: 'x' }],
  [{ words: '删' }],
  [{ words: '长'.repeat(501) }],
  [{ kind: 'everything' }],
  [{ kind: { $ne: '' } }],
])('%j is malformed', async (wrong) => {
  const { neighbour } = await buildNeighbourhood()
  const body = { submissionId: randomUUID(), kind: 'delete' as const, words: '请删除', ...(wrong as object) }
  expect(await refusalOf(as(neighbour.token).privacy.ask({ body }))).toBe('invalid_request')
})

test('what a landlord declared stays while those who live there rest on it, and a person decides', async () => {
  const { neighbour, worker, officer, dwelling, dwellings } = await buildNeighbourhood()
  const lease = (status: 'verified' | 'submitted', home: typeof dwelling) =>
    buildDeclaration({
      dwelling: home,
      filer: neighbour.actor,
      by: worker.actor,
      status,
      kind: 'lease',
      occupants: [occupantOf({ relation: 'other' })],
      content: { capacity: 'landlord' },
    })
  const [ground, open] = [await lease('verified', dwelling), await lease('submitted', dwellings[1]!)]
  const asked = await ask(neighbour.token, 'delete')
  expect(asked).toMatchObject({ status: 'open', personId: null })
  const done = await answer(officer.token, asked.id)
  const isDone = Object.fromEntries(done.effects.map(({ what, done }) => [what, done]))
  expect(isDone).toMatchObject({ [`申报 ${ground.number}`]: false, [`申报 ${open.number}`]: true, 账号: false })
  expect((await Declaration.findById(ground._id).lean())!.contentSealed).toEqual(expect.any(String))
  expect(await as(neighbour.token).accounts.me()).toMatchObject({ id: neighbour.actor.id })
})

test('a request that cannot be done now holds up no other', async () => {
  const { tenant, neighbour } = await buildNeighbourhood()
  await ask(neighbour.token, 'withdraw_consent')
  await ask(tenant.token, 'withdraw_consent')
  const broken = { kind: 'correct', status: 'done', correctionSealed: 'lost.key', unperformed: true } as const
  await PrivacyRequest.collection.updateOne({ askerId: neighbour.actor.id }, { $set: broken })
  await PrivacyRequest.collection.updateOne({ askerId: tenant.actor.id }, { $set: { unperformed: true } })
  await performOutstanding()
  const left = await PrivacyRequest.find({ unperformed: true }).lean()
  expect(left.map(({ askerId }) => askerId)).toEqual([neighbour.actor.id])
})
