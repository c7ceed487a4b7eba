import type { Correction } from '@huisheng/contract'
import { randomUUID } from 'node:crypto'
import { refusalOf, useApp } from '../../../../test/app.ts'
import { Account } from '../../accounts/account.model.ts'
import { buildResident } from '../../accounts/build-account.ts'
import { listAudit } from '../../audit/list-audit.ts'
import { buildPhoto } from '../../photos/build-photo.ts'
import { Entry } from '../../register/entry.model.ts'
import { personsOfAccount } from '../../register/persons-of-account.ts'
import { present } from '../../register/present.ts'
import {
  buildDeclaration,
  buildNeighbourhood,
  contentFor,
  occupantOf,
  verificationOf,
  type Neighbourhood,
} from '../build-declaration.ts'
import { openContent } from '../content.ts'
import type { DeclarationDocument } from '../declaration.fields.ts'
import { Declaration } from '../declaration.model.ts'
import { applyOutstanding, applyToRegister } from './apply-to-register.ts'
import { writeVerification } from './verify-declaration.ts'

const { as } = useApp()
let scene: Neighbourhood
let declaration: DeclarationDocument
let params: { declarationId: string }
beforeEach(async () => {
  scene = await buildNeighbourhood()
  declaration = await buildDeclaration({ dwelling: scene.dwelling, filer: scene.tenant.actor })
  params = { declarationId: String(declaration._id) }
})

const verify = (token: string, overrides: Parameters<typeof verificationOf>[1] = {}) =>
  as(token).declarations.verify({ params, body: verificationOf(declaration, overrides) })
const inside = async () => (await present([scene.dwelling.id])).get(scene.dwelling.id) ?? []
const stored = async () => (await Declaration.findById(params.declarationId).lean<DeclarationDocument>())!
const correction = (overrides: Partial<Correction> = {}): Correction => ({
  occupantKey: 'p1',
  field: 'phone',
  value: '13812345678',
  reason: '当面核对',
  ...overrides,
})

test('a tenant declares two people, the worker verifies with a correction, the register shows them', async () => {
  const { tenant, worker, dwelling } = scene
  const guest = occupantOf({
    name: 'Anna Schmidt',
    documentKind: 'passport',
    documentNumber: 'C01X00T47',
    birthDay: '1991-02-03',
    relation: 'spouse',
  })
  const occupants = [occupantOf({ phone: '13900000001' }), guest]
  const filed = await as(tenant.token).declarations.file({
    body: { ...contentFor(dwelling, { occupants }), submissionId: randomUUID() },
  })
  expect(filed).toMatchObject({ status: 'submitted', people: 2, seenAs: 'file', filedLateDays: null })
  expect(filed.actions.sort()).toEqual(['supplement', 'withdraw'])
  const photo = await buildPhoto({ ownerId: worker.actor.id })
  const verified = await as(worker.token).declarations.verify({
    params: { declarationId: filed.id },
    body: verificationOf(filed, {
      outcome: 'corrected',
      corrections: [correction({ occupantKey: 'p2', field: 'documentNumber', value: 'C01X00T48', reason: '看错一位' })],
      photoIds: [photo.id],
      place: { longitude: 114.2305, latitude: 22.5505, datum: 'wgs84' },
    }),
  })
  expect(verified).toMatchObject({
    status: 'verified',
    verification: {
      outcome: 'corrected',
      byName: '李网格',
      corrections: [{ fieldName: '证件号码', reason: '看错一位' }],
    },
  })
  expect(verified.verification!.photos).toHaveLength(1)
  const entries = await inside()
  expect(entries.map(({ declarationId }) => declarationId)).toEqual([filed.id, filed.id])
  expect(entries.map(({ personId }) => personId).sort()).toEqual(
    verified.occupants.map(({ personId }) => personId).sort(),
  )
  const mine = await as(tenant.token).declarations.detail({ params: { declarationId: filed.id } })
  expect(mine.actions.sort()).toEqual(['move_out', 'renew'])
  expect(mine.verification!.photos).toEqual([])
  expect(await personsOfAccount(tenant.actor.id)).toEqual([mine.occupants[0]!.personId])
})

test('what was declared stays readable under seal beside what was found', async () => {
  await verify(scene.worker.token, { outcome: 'corrected', corrections: [correction()] })
  const { earlier, contentSealed, history } = await stored()
  expect(earlier.map(({ untilSeq }) => untilSeq)).toEqual([history.length])
  expect(openContent(earlier[0]!.contentSealed).occupants[0]!.phone).toBeNull()
  expect(openContent(contentSealed!).occupants[0]!.phone).toBe('13812345678')
})

test('the same verification sent again, and many at once, is one', async () => {
  const body = verificationOf(declaration)
  const send = () => as(scene.worker.token).declarations.verify({ params, body })
  const answers = await Promise.all(Array.from({ length: 8 }, send))
  answers.push(await send())
  expect(new Set(answers.map(({ verification }) => verification!.at)).size).toBe(1)
  expect((await stored()).history.map(({ event }) => event)).toEqual(['file', 'verify'])
  expect(await inside()).toHaveLength(1)
})

test('of two verifications at once one holds, the other is told that it has moved on', async () => {
  const { worker, leader, officer } = scene
  const outcomes = await Promise.allSettled([worker, leader, officer].map(({ token }) => verify(token)))
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const { token } of [worker, leader, officer])
    expect(await refusalOf(verify(token, { outcome: 'not_found' }))).toBe('declaration_moved_on')
  expect(await inside()).toHaveLength(1)
})

test('a withdrawn declaration cannot be verified, and of both at once one holds', async () => {
  const withdraw = () => as(scene.tenant.token).declarations.withdraw({ params, body: { words: '' } })
  const [withdrawn, verified] = await Promise.allSettled([withdraw(), verify(scene.worker.token)])
  expect([withdrawn.status, verified.status].sort()).toEqual(['fulfilled', 'rejected'])
  expect(await inside()).toHaveLength(verified.status === 'fulfilled' ? 1 : 0)
  const other = await buildDeclaration({ dwelling: scene.dwelling, filer: scene.tenant.actor, status: 'withdrawn' })
  expect(
    await refusalOf(
      as(scene.worker.token).declarations.verify({
        params: { declarationId: String(other._id) },
        body: verificationOf(other),
      }),
    ),
  ).toBe('declaration_moved_on')
})

test('a verification of what it no longer says is refused', async () => {
  await as(scene.worker.token).declarations.return({
    params,
    body: { revision: declaration.revision, missing: [{ field: 'lease', message: '请上传合同' }], words: '' },
  })
  const content = await as(scene.tenant.token).declarations.content({ params })
  const { revision } = await stored()
  await as(scene.tenant.token).declarations.correct({ params, body: { ...content, revision } })
  expect(await refusalOf(verify(scene.worker.token))).toBe('declaration_moved_on')
  declaration = await stored()
  await verify(scene.worker.token)
  expect(await inside()).toHaveLength(1)
})

test('what a crash left between verification and register is finished once, however often', async () => {
  await writeVerification(scene.worker.actor, params.declarationId, verificationOf(declaration))
  expect(await inside()).toEqual([])
  const before = await stored()
  expect(before.unapplied).toBe(true)
  await Promise.all([applyOutstanding(), applyOutstanding(), applyOutstanding()])
  // Stopped after the register and before the mark was taken away, it comes once more.
  await applyToRegister(before)
  await applyOutstanding()
  expect(await inside()).toHaveLength(1)
  expect(await Entry.countDocuments()).toBe(1)
  expect((await stored()).unapplied).toBe(false)
})

test('who was not found, or declared and absent, does not enter the register', async () => {
  const found = await verify(scene.worker.token, { outcome: 'not_found', words: '屋内无人居住' })
  expect(found).toMatchObject({ status: 'not_found', dueAt: null })
  await applyOutstanding()
  expect(await inside()).toEqual([])
  const occupants = [occupantOf(), occupantOf({ relation: 'friend' })]
  declaration = await buildDeclaration({ dwelling: scene.dwelling, filer: scene.tenant.actor, occupants })
  params = { declarationId: String(declaration._id) }
  const corrections = [correction({ occupantKey: 'p2', field: 'absent', value: 'true' })]
  expect(await verify(scene.worker.token, { outcome: 'corrected', corrections })).toMatchObject({ people: 1 })
  expect(await inside()).toHaveLength(1)
})

test('corrections that do not fit are refused by name, and change nothing', async () => {
  const attempts: [Parameters<typeof verificationOf>[1], RegExp][] = [
    [{ outcome: 'corrected', corrections: [] }, /至少更正一项/],
    [{ outcome: 'matches', corrections: [correction()] }, /更正后属实/],
    [{ outcome: 'corrected', corrections: [correction({ occupantKey: 'p9' })] }, /没有这个人/],
    [{ outcome: 'corrected', corrections: [correction({ value: '12' })] }, /11 位/],
    [{ outcome: 'corrected', corrections: [correction({ field: 'purpose', value: 'fun' })] }, /corrections.0.value/],
    [{ outcome: 'corrected', corrections: [correction({ field: 'documentNumber', value: '1234' })] }, /18 位/],
    [{ outcome: 'corrected', corrections: [correction({ field: 'leaseUntil', value: '2027-01-01' })] }, /不属于某个人/],
    [{ outcome: 'corrected', corrections: [correction({ field: 'absent', value: 'true' })] }, /查无此情/],
    [
      {
        outcome: 'corrected',
        corrections: [correction({ occupantKey: null, field: 'leaseUntil', value: '2020-01-01' })],
      },
      /晚于开始/,
    ],
  ]
  for (const [overrides, words] of attempts) {
    const error = await verify(scene.worker.token, overrides).catch((thrown: unknown) => thrown)
    expect(JSON.stringify((error as { problem?: object }).problem)).toMatch(words)
  }
  expect(await refusalOf(verify(scene.worker.token, { photoIds: ['a'.repeat(24)] }))).toBe('photo_gone')
  expect(await stored()).toMatchObject({ status: 'submitted', revision: declaration.revision })
})

test('a reveal leaves its reason before the answer, and masks hold everywhere else', async () => {
  const { worker, auditor, admin } = scene
  const seen = await as(worker.token).declarations.detail({ params })
  const number = openContent(declaration.contentSealed!).occupants[0]!.documentNumber
  expect(JSON.stringify(seen)).not.toContain(number)
  const revealed = await as(worker.token).declarations.reveal({ params, body: { reason: '核对证件号码' } })
  expect(revealed).toMatchObject({ occupants: [{ key: 'p1', documentNumber: number }], filerPhone: '13900000001' })
  const { items } = await listAudit({ actorId: worker.actor.id, limit: 20 })
  expect(items.map(({ action, reason }) => `${action} ${reason ?? ''}`)).toEqual(['reveal 核对证件号码', 'read '])
  expect(items[0]!.subjectIds.sort()).toEqual([...declaration.personIds, scene.tenant.actor.id].sort())
  for (const { token } of [auditor, admin, scene.tenant])
    expect(await refusalOf(as(token).declarations.reveal({ params, body: { reason: '随便看看' } }))).toBe('not_found')
  expect(await refusalOf(as(worker.token).declarations.reveal({ params, body: { reason: '看' } }))).toBe(
    'invalid_request',
  )
})

test('nobody verifies what they filed themself as a resident; the leader does', async () => {
  const { dwelling, worker, leader } = scene
  const self = await buildResident({ phone: '13900000078' })
  const { phoneSealed } = (await Account.findById(self.actor.id).lean())!
  await Account.updateOne({ _id: worker.actor.id }, { $set: { phoneSealed } })
  const own = await buildDeclaration({ dwelling, filer: self.actor })
  const other = { declarationId: String(own._id) }
  const go = (token: string) => as(token).declarations.verify({ params: other, body: verificationOf(own) })
  expect(await refusalOf(go(worker.token))).toBe('own_request')
  expect(await go(leader.token)).toMatchObject({ status: 'verified' })
})
