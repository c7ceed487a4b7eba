import type { UnsealingView } from '@huisheng/contract'
import { randomUUID } from 'node:crypto'
import { refusalOf, useApp } from '../../../../test/app.ts'
import { clock } from '../../../platform/clock.ts'
import { buildResident, buildStaff } from '../../accounts/build-account.ts'
import { AuditEntry } from '../../audit/audit-entry.model.ts'
import { verifyAudit } from '../../audit/verify-audit.ts'
import { NoticeEntry } from '../../notices/notice.model.ts'
import { buildReport, buildScene, buildSealed, buildTipster } from '../../reports/build-report.ts'
import { Report } from '../../reports/report.model.ts'
import { alsoOnTheCase } from '../also-on-the-case.ts'
import { buildIdentity } from '../build-identity.ts'
import { unsealingsOf } from '../unsealings-of.ts'
import { tellUnsealings } from './tell-unsealings.ts'
import { Unsealing } from './unsealing.model.ts'

const { as } = useApp()
const { now } = clock
const reviewing: string[] = []
alsoOnTheCase(async () => reviewing)
afterEach(() => {
  clock.now = now
  reviewing.length = 0
})

const person = {
  name: '公孙明远',
  documentKind: 'resident_id' as const,
  documentNumber: '990000198801010017',
  phone: '13900007001',
}
const reason = '检察机关来函要求核实举报人身份'
const asking = (reportNumber: string, overrides = {}) => ({
  submissionId: randomUUID(),
  reportNumber,
  reason,
  basis: '刑事诉讼法第一百一十条',
  ...overrides,
})
const yes = { approved: true, words: '依据充分，同意', minutes: 30 }

const scene = async () => {
  const at = await buildScene()
  const { account } = await buildResident({ name: '举报的人', phone: '13900007002' })
  const { pseudonym } = await buildIdentity({
    mode: 'real_name',
    accountId: String(account._id),
    persons: [person],
    exactPlace: { pointWgs84: { longitude: 114.2371234, latitude: 22.5571234 }, accuracyMetres: 5 },
    photos: [{ photoId: 'b'.repeat(24), takenAt: new Date('2026-03-01T08:00:00Z'), takenWgs84: null }],
  })
  const report = await buildSealed(at, {}, { ...buildTipster(), id: pseudonym })
  const asker = await buildStaff({ role: 'reviewer', name: '钱审核' })
  const approver = await buildStaff({ role: 'auditor', name: '冯审计' })
  const ask = (token = asker.token, overrides = {}) => as(token).vault.ask({ body: asking(report.number, overrides) })
  const decide = ({ id }: UnsealingView, token = approver.token, body: Partial<typeof yes> = {}) =>
    as(token).vault.decide({ params: { unsealingId: id }, body: { ...yes, ...body } })
  const open = ({ id }: UnsealingView, token = asker.token) =>
    as(token).vault.open({ params: { unsealingId: id }, body: {} })
  const end = ({ id }: UnsealingView, token = asker.token) =>
    as(token).vault.end({ params: { unsealingId: id }, body: {} })
  return { ...at, account, pseudonym, report, asker, approver, ask, decide, open, end }
}
const unsealed = (pseudonym: string) =>
  AuditEntry.find({ action: 'unseal', subjectIds: pseudonym }).sort({ at: 1, _id: 1 }).lean()

test('one asks, another agrees, and the asker sees who it is, each look on record and shown to the tipster', async () => {
  const { account, pseudonym, report, asker, approver, ask, decide, open } = await scene()
  const asked = await ask()
  expect(asked).toMatchObject({ reportNumber: report.number, status: 'asked', reason, actions: ['end'], looks: [] })
  const decided = await decide(asked)
  expect(decided).toMatchObject({ status: 'open', decidedByName: '冯审计', decisionWords: yes.words, actions: ['end'] })
  const identity = await open(asked)
  expect(identity).toEqual({
    mode: 'real_name',
    persons: [person],
    accountPhone: '13900007002',
    accountName: '举报的人',
    exactPlace: { pointWgs84: { longitude: 114.2371234, latitude: 22.5571234 }, accuracyMetres: 5 },
    photos: [{ photoId: 'b'.repeat(24), takenAt: '2026-03-01T08:00:00.000Z', takenWgs84: null }],
  })
  await open(asked)
  const looks = await unsealingsOf(pseudonym)
  expect(looks.map((look) => look.reason)).toEqual([reason, reason])
  const entries = await unsealed(pseudonym)
  expect(entries.map(({ actorId, what }) => [actorId, what])).toEqual([
    [asker.actor.id, '申请启封举报人身份'],
    [approver.actor.id, '批准启封举报人身份'],
    [asker.actor.id, '查看举报人身份'],
    [asker.actor.id, '查看举报人身份'],
  ])
  expect(entries.every(({ ref, subjectIds }) => ref === asked.id && subjectIds.length === 1)).toBe(true)
  expect(JSON.stringify(await AuditEntry.find().lean())).not.toContain(String(account._id))
  expect(JSON.stringify(await Unsealing.find().lean())).not.toContain(String(account._id))
  expect((await verifyAudit()).intact).toBe(true)
})

test('what cannot be recorded is not shown', async () => {
  const { ask, decide, open } = await scene()
  const asked = await ask()
  await decide(asked)
  await AuditEntry.collection.createIndex(
    { action: 1 },
    { unique: true, partialFilterExpression: { what: '查看举报人身份' } },
  )
  await open(asked)
  expect(await refusalOf(open(asked))).toBe('internal')
  await AuditEntry.collection.dropIndex('action_1')
}, 60_000)

test('what is no tip-off is not there, whether it is another report or none', async () => {
  const { asker, ...at } = await scene()
  const { number } = await buildReport(at)
  for (const wrong of [number, '260101000000', '%00 or 1=1'])
    expect(await refusalOf(as(asker.token).vault.ask({ body: asking(wrong) }))).toBe('not_found')
  expect(await Unsealing.countDocuments()).toBe(0)
})

test('the same asking twice, also at once, is one; another asking is another', async () => {
  const { ask } = await scene()
  const submissionId = randomUUID()
  const answers = await Promise.all([1, 2, 3, 4].map(() => ask(undefined, { submissionId })))
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
  await ask()
  expect(await Unsealing.countDocuments()).toBe(2)
})

test('nobody decides on what they asked for, and a reviewer decides on nothing', async () => {
  const { asker, approver, ask, decide } = await scene()
  const asked = await ask(approver.token)
  expect(await refusalOf(decide(asked))).toBe('own_request')
  expect(await refusalOf(decide(asked, asker.token))).toBe('not_found')
})

test.each(['handlerIds', 'checkerIds', 'claimantId'] as const)(
  'whoever is among its %s neither asks nor decides nor looks',
  async (field) => {
    const { asker, approver, report, ask, decide, open } = await scene()
    const put = (id: string | null) =>
      Report.updateOne({ _id: report._id }, { $set: { [field]: field === 'claimantId' ? id : id ? [id] : [] } })
    const asked = await ask()
    await put(approver.actor.id)
    expect(await refusalOf(decide(asked))).toBe('on_the_case')
    expect(await refusalOf(ask(approver.token))).toBe('on_the_case')
    await put(asker.actor.id)
    expect(await refusalOf(decide(asked))).toBe('on_the_case')
    await put(null)
    await decide(asked)
    await put(asker.actor.id)
    expect(await refusalOf(open(asked))).toBe('on_the_case')
    expect(await refusalOf(ask())).toBe('on_the_case')
  },
)

test('who reviews the reward is on the case, too', async () => {
  const { asker, approver, ask, decide } = await scene()
  reviewing.push(asker.actor.id)
  expect(await refusalOf(ask())).toBe('on_the_case')
  reviewing.length = 0
  const asked = await ask()
  reviewing.push(approver.actor.id)
  expect(await refusalOf(decide(asked))).toBe('on_the_case')
  const { items } = await as(approver.token).vault.list({ query: {} })
  expect(items).toMatchObject([{ id: asked.id, actions: ['end'] }])
})

test('to the staff it tells of nothing of it is there', async () => {
  const { approver, report, ask, decide, end } = await scene()
  const asked = await ask()
  await Report.updateOne({ _id: report._id }, { $set: { excludedIds: [approver.actor.id] } })
  expect(await refusalOf(ask(approver.token))).toBe('not_found')
  expect(await refusalOf(decide(asked))).toBe('not_found')
  expect(await refusalOf(end(asked, approver.token))).toBe('not_found')
  expect((await as(approver.token).vault.list({ query: {} })).items).toEqual([])
})

test('of two who decide at once one decision counts', async () => {
  const { ask, decide } = await scene()
  const deciders = await Promise.all([1, 2, 3].map(() => buildStaff({ role: 'admin' })))
  const asked = await ask()
  const outcomes = await Promise.all(
    deciders.map(async ({ token }, at) => {
      const decision = decide(asked, token, { approved: at !== 1 })
      return decision.then(
        () => 'decided',
        () => refusalOf(decision),
      )
    }),
  )
  expect(outcomes.sort()).toEqual(['decided', 'unsealing_moved_on', 'unsealing_moved_on'])
  expect(await AuditEntry.countDocuments({ action: 'unseal', what: /批准/ })).toBe(1)
})

test('it opens to the asker alone, and only between approval and end', async () => {
  const { approver, ask, decide, open, end } = await scene()
  const asked = await ask()
  expect(await refusalOf(open(asked))).toBe('unsealing_moved_on')
  const { endsAt } = await decide(asked, undefined, { minutes: 5 })
  expect(await refusalOf(open(asked, approver.token))).toBe('not_found')
  const until = new Date(endsAt!).getTime()
  clock.now = () => new Date(until - 1)
  await open(asked)
  clock.now = () => new Date(until)
  expect(await refusalOf(open(asked))).toBe('unsealing_ended')
  expect(await refusalOf(end(asked))).toBe('unsealing_moved_on')
  clock.now = now

  const refused = await ask()
  expect(await decide(refused, undefined, { approved: false })).toMatchObject({ status: 'refused', endsAt: null })
  expect(await refusalOf(open(refused))).toBe('unsealing_moved_on')
  expect(await refusalOf(decide(refused))).toBe('unsealing_moved_on')

  const ended = await ask()
  await decide(ended)
  expect(await end(ended, approver.token)).toMatchObject({ status: 'ended', actions: [] })
  expect(await refusalOf(open(ended))).toBe('unsealing_ended')
  expect(await Unsealing.countDocuments({ looks: { $ne: [] } })).toBe(1)
})

test('another reviewer neither looks nor ends; the asker may take the asking back', async () => {
  const { ask, decide, open, end } = await scene()
  const other = await buildStaff({ role: 'reviewer' })
  const asked = await ask()
  expect(await refusalOf(end(asked, other.token))).toBe('not_found')
  expect(await end(asked)).toMatchObject({ status: 'ended' })
  expect(await refusalOf(decide(asked))).toBe('unsealing_moved_on')
  expect(await refusalOf(open(asked, other.token))).toBe('not_found')
})

test('the list shows all of them by state and page by page, and what is past its time as ended', async () => {
  const { asker, ask, decide } = await scene()
  const [first, second, third] = [await ask(), await ask(), await ask()]
  await decide(first, undefined, { minutes: 5 })
  await decide(second, undefined, { minutes: 240 })
  const list = (query = {}) => as(asker.token).vault.list({ query })
  const idsIn = ({ items }: Awaited<ReturnType<typeof list>>) => items.map(({ id }) => id)
  const page = await list({ limit: 2 })
  expect(idsIn(page)).toEqual([third.id, second.id])
  expect(idsIn(await list({ limit: 2, cursor: page.next! }))).toEqual([first.id])
  const later = new Date(now().getTime() + 10 * 60_000)
  clock.now = () => later
  expect(idsIn(await list({ status: 'ended' }))).toEqual([first.id])
  expect(idsIn(await list({ status: 'open' }))).toEqual([second.id])
  expect(idsIn(await list({ status: 'asked' }))).toEqual([third.id])
})

test('who may decide is told, then the asker, once each, and no notice says which tip-off', async () => {
  const { asker, approver, report, pseudonym, ask, decide } = await scene()
  await Report.updateOne({ _id: report._id }, { $set: { handlerIds: [approver.actor.id] } })
  const admin = await buildStaff({ role: 'admin' })
  const asked = await ask()
  await Promise.all([tellUnsealings(), tellUnsealings()])
  const told = async (id: string) => (await NoticeEntry.find({ recipientId: id }).lean()).map(({ title }) => title)
  expect([await told(approver.actor.id), await told(admin.actor.id)]).toEqual([[], ['有启封申请待审批']])
  await decide(asked, admin.token)
  await tellUnsealings()
  expect(await told(asker.actor.id)).toEqual(['启封申请已批准'])
  const all = JSON.stringify(await NoticeEntry.find().lean())
  for (const secret of [report.number, String(report._id), pseudonym, reason]) expect(all).not.toContain(secret)
})

test.each([
  ['no reason', { reason: '想看' }],
  ['no basis', { basis: '' }],
  ['no id of its own', { submissionId: 'one' }],
  ['words without end', { reason: '理'.repeat(301) }],
  ['an operator for a number', { reportNumber: { $ne: null } }],
])('an asking with %s is refused by the form', async (_, wrong) => {
  const { ask } = await scene()
  expect(await refusalOf(ask(undefined, wrong))).toBe('invalid_request')
})
