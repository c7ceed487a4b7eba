import { refusalOf, useApp } from '../../../../test/app.ts'
import { buildResident, buildStaff } from '../../accounts/build-account.ts'
import { NoticeEntry } from '../../notices/notice.model.ts'
import { buildOrganisation } from '../build-organisation.ts'
import { buildTown } from '../build-town.ts'
import { membershipsOf } from '../memberships-of.ts'
import { Organisation } from '../organisation.model.ts'
import { tellOrganisationNews } from '../tell-news.ts'
import { application, buildApplication } from '../build-application.ts'

jest.setTimeout(30_000)
const { as } = useApp()
const decide = ({ token }: { token: string }) => as(token).organisations
const noticesTo = async (accountId: string) =>
  (await NoticeEntry.find({ recipientId: accountId }).lean()).map(({ title }) => title)

test('an application waits for the officer of its buildings, who approves it; whoever applied manages it', async () => {
  const { resident, officer, first, second, params } = await buildApplication()
  const mine = await as(resident.token).organisations.mine()
  expect(mine).toEqual([
    expect.objectContaining({
      status: 'applied',
      buildings: 2,
      scope: [],
      myRole: null,
      members: [],
      words: application.words,
      contactNameMasked: '欧**菲',
      contactPhoneMasked: '139****4321',
      actions: [],
    }),
  ])
  const seen = await decide(officer).detail({ params })
  expect(seen).toMatchObject({ asked: [{ id: first }, { id: second }], warnings: [], actions: ['approve', 'refuse'] })
  const approved = await decide(officer).approve({ params, body: { buildingIds: [first] } })
  expect(approved).toMatchObject({
    status: 'approved',
    scope: [{ id: first }],
    asked: [],
    decidedByName: '周社工',
    members: [{ accountId: resident.actor.id, role: 'manager', active: true, isMe: false }],
    actions: ['set_scope', 'remove'],
  })
  const [after] = await as(resident.token).organisations.mine()
  expect(after).toMatchObject({ myRole: 'manager', actions: ['ask_scope', 'manage_members', 'declare'] })
  expect(await membershipsOf(resident.actor.id)).toEqual([
    expect.objectContaining({ organisationId: params.organisationId, role: 'manager', buildingIds: [first] }),
  ])
})

test('of two approvals at once one stands, and the other is told that it has moved on', async () => {
  const { officer, first, second, params, resident } = await buildApplication()
  const colleague = await buildStaff({ role: 'officer', areaIds: officer.actor.areaIds })
  const both = await Promise.allSettled([
    decide(officer).approve({ params, body: { buildingIds: [first] } }),
    decide(colleague).approve({ params, body: { buildingIds: [second] } }),
  ])
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { problem: { code: 'organisation_moved_on' } },
  })
  const kept = await Organisation.findById(params.organisationId).lean()
  expect(kept!.scope).toHaveLength(1)
  expect(kept!.members.map(({ accountId }) => accountId)).toEqual([resident.actor.id])
  expect(await refusalOf(decide(officer).approve({ params, body: { buildingIds: [first] } }))).toBe(
    'organisation_moved_on',
  )
})

test('an officer decides on the buildings of their own community; the rest waits for who holds it', async () => {
  const { officer, otherOfficer, first, across, params } = await buildApplication(({ first, across }) => [
    first,
    across,
  ])
  const half = await decide(officer).approve({ params, body: { buildingIds: [first, across] } })
  expect(half).toMatchObject({ status: 'approved', scope: [{ id: first }], asked: [{ id: across }] })
  expect(half.actions).toEqual(['set_scope', 'remove'])
  const refused = await decide(otherOfficer).refuse({ params, body: { reason: '没有物业合同' } })
  expect(refused).toMatchObject({ status: 'approved', asked: [], reason: '没有物业合同' })
  expect(await refusalOf(decide(otherOfficer).detail({ params }))).toBe('not_found')
})

test('an officer grants no building outside their areas, and an administrator any', async () => {
  const { officer, across, first, params } = await buildApplication()
  expect(await refusalOf(decide(officer).approve({ params, body: { buildingIds: [first, across] } }))).toBe(
    'invalid_request',
  )
  const admin = await buildStaff({ role: 'admin' })
  const approved = await decide(admin).approve({ params, body: { buildingIds: [first, across] } })
  expect(approved.scope.map(({ id }) => id).sort()).toEqual([first, across].sort())
})

test('a manager asks for more buildings; what was granted stays while the rest waits', async () => {
  const { first, second, across, officer, otherOfficer } = await buildTown()
  const { token, actor } = await buildResident()
  const { organisationId } = await buildOrganisation({ buildingIds: [first], member: actor.id })
  const params = { organisationId }
  const { organisations } = as(token)
  const asked = await organisations.askScope({ params, body: { buildingIds: [first, second, across] } })
  expect(asked).toMatchObject({ status: 'approved', scope: [{ id: first }] })
  expect(asked.asked.map(({ id }) => id).sort()).toEqual([second, across].sort())
  expect(await refusalOf(organisations.askScope({ params, body: { buildingIds: [second] } }))).toBe('invalid_request')
  await as(officer.token).organisations.refuse({ params, body: { reason: '不在合同内' } })
  const view = await as(otherOfficer.token).organisations.approve({ params, body: { buildingIds: [across] } })
  expect(view.scope.map(({ id }) => id).sort()).toEqual([first, across].sort())
  const set = await as(officer.token).organisations.setScope({
    params,
    body: { buildingIds: [second], reason: '合同变更' },
  })
  expect(set.scope.map(({ id }) => id).sort()).toEqual([second, across].sort())
  expect(await refusalOf(as(officer.token).organisations.remove({ params, body: { reason: '合同到期' } }))).toBe(
    'forbidden',
  )
})

test('with its removal an organisation and its members lose every right at once; what was reads the reason', async () => {
  const { first, officer } = await buildTown()
  const [manager, filer] = [await buildResident(), await buildResident()]
  const { organisationId } = await buildOrganisation({
    buildingIds: [first],
    member: manager.actor.id,
    members: [{ accountId: filer.actor.id, role: 'filer' }],
  })
  const params = { organisationId }
  await as(officer.token).organisations.remove({ params, body: { reason: '合同到期' } })
  expect(await membershipsOf(manager.actor.id)).toEqual([])
  expect(await refusalOf(as(filer.token).organisations.detail({ params }))).toBe('not_found')
  expect(await as(filer.token).organisations.mine()).toEqual([])
  const [left] = await as(manager.token).organisations.mine()
  expect(left).toMatchObject({ status: 'removed', reason: '合同到期', myRole: null, members: [], actions: [] })
  expect(await refusalOf(as(manager.token).organisations.askScope({ params, body: { buildingIds: [first] } }))).toBe(
    'forbidden',
  )
  expect(await refusalOf(as(officer.token).organisations.approve({ params, body: { buildingIds: [first] } }))).toBe(
    'organisation_moved_on',
  )
})

test('the officers whose areas hold the buildings hear of what waits for them, once, and nobody else', async () => {
  const { officer, otherOfficer, resident, first, across, params } = await buildApplication()
  await Promise.all([tellOrganisationNews(), tellOrganisationNews()])
  await tellOrganisationNews()
  expect(await noticesTo(officer.actor.id)).toEqual(['有单位申请入驻'])
  await decide(officer).approve({ params, body: { buildingIds: [first] } })
  await as(resident.token).organisations.askScope({ params, body: { buildingIds: [across] } })
  await tellOrganisationNews()
  expect(await noticesTo(officer.actor.id)).toEqual(['有单位申请入驻'])
  expect(await noticesTo(otherOfficer.actor.id)).toEqual(['单位申请增加楼栋'])
  const told = await NoticeEntry.find({ recipientId: otherOfficer.actor.id }).lean()
  expect(told.map(({ about }) => String(about?.id))).toEqual([params.organisationId])
})

test('decisions are told once, without a name or a reason', async () => {
  const { officer, resident, first, params } = await buildApplication()
  await decide(officer).refuse({ params, body: { reason: '欧阳菲菲的合同看不清' } })
  await Promise.all([tellOrganisationNews(), tellOrganisationNews()])
  await tellOrganisationNews()
  expect(await noticesTo(resident.actor.id)).toEqual(['单位申请未通过'])
  await as(resident.token).organisations.applyAgain({ params, body: { ...application, buildingIds: [first] } })
  await decide(officer).approve({ params, body: { buildingIds: [first] } })
  await decide(officer).remove({ params, body: { reason: '停用' } })
  await tellOrganisationNews()
  const told = await NoticeEntry.find({ recipientId: resident.actor.id }).lean()
  expect(told.map(({ title }) => title)).toEqual(['单位申请未通过', '单位申请已通过', '单位已停用'])
  expect(told.map(({ about }) => about?.noun)).toEqual(['organisation', 'organisation', 'organisation'])
  expect(JSON.stringify(told)).not.toContain('欧阳')
  expect(await Organisation.countDocuments({ 'news.revision': { $gt: 0 } })).toBe(0)
})
