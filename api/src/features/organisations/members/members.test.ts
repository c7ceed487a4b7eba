import { refusalOf, useApp } from '../../../../test/app.ts'
import { clock } from '../../../platform/clock.ts'
import { buildResident, buildStaff } from '../../accounts/build-account.ts'
import { residentOfPhone } from '../../accounts/sign-in/find-or-add-resident.ts'
import { buildOrganisation } from '../build-organisation.ts'
import { buildTown } from '../build-town.ts'
import { membershipsOf } from '../memberships-of.ts'
import type { Member } from '../organisation.model.ts'
import { Organisation } from '../organisation.model.ts'
import { requireMember } from '../require-member.ts'

jest.setTimeout(30_000)
const { as, call } = useApp()
const realNow = clock.now
afterEach(() => {
  clock.now = realNow
})
const person = { name: '诸葛小明', phone: '13912345678', role: 'filer' as const }

/** An organisation with its manager and these other members. */
const setUp = async (...others: Partial<Member>[]) => {
  const { first, officer } = await buildTown()
  const manager = await buildResident()
  const people = await Promise.all(others.map(() => buildResident()))
  const { organisationId } = await buildOrganisation({
    buildingIds: [first],
    member: manager.actor.id,
    members: others.map((other, at) => ({ accountId: people[at]!.actor.id, role: 'filer', ...other })),
  })
  return { first, officer, manager, people, organisationId, params: { organisationId } }
}

test('a manager adds a member by phone: whoever has it, or will sign in with it', async () => {
  const { manager, params, organisationId } = await setUp()
  const known = await buildResident({ phone: '13700000007' })
  const { organisations } = as(manager.token)
  const view = await organisations.addMember({ params, body: person })
  expect(view.members).toEqual([
    expect.objectContaining({ isMe: true, role: 'manager' }),
    expect.objectContaining({
      nameMasked: '诸**明',
      phoneMasked: '139****5678',
      role: 'filer',
      until: null,
      active: true,
    }),
  ])
  await organisations.addMember({ params, body: { ...person, phone: '13700000007' } })
  expect(await membershipsOf(known.actor.id)).toEqual([expect.objectContaining({ organisationId, role: 'filer' })])
  const later = await residentOfPhone(person.phone)
  expect(await requireMember({ id: String(later!._id) }, organisationId)).toMatchObject({ role: 'filer' })
  const stored = JSON.stringify(await Organisation.find().lean())
  expect(stored).not.toContain(person.name)
  expect(stored).not.toContain(person.phone)
})

test('nobody is a member twice, not even when added twice at once', async () => {
  const { manager, params } = await setUp()
  const { organisations } = as(manager.token)
  const both = await Promise.allSettled([person, person].map((body) => organisations.addMember({ params, body })))
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { problem: { code: 'already_exists' } },
  })
  const two = await Promise.all(
    ['13700000001', '13700000002'].map((phone) => organisations.addMember({ params, body: { ...person, phone } })),
  )
  expect(Math.max(...two.map(({ members }) => members.length))).toBe(4)
})

test('a membership holds through its last day in Shanghai and is none from the next on', async () => {
  const { manager, people, organisationId, params } = await setUp({ until: '2030-03-01' }, { role: 'viewer' })
  const [expiring] = people
  const at = (moment: string) => {
    clock.now = () => new Date(moment)
  }
  at('2030-03-01T15:59:59Z')
  expect(await membershipsOf(expiring!.actor.id)).toHaveLength(1)
  at('2030-03-01T16:00:00Z')
  expect(await membershipsOf(expiring!.actor.id)).toEqual([])
  await expect(requireMember(expiring!.actor, organisationId)).rejects.toMatchObject({ code: 'not_found' })
  clock.now = realNow
  await Organisation.updateOne(
    { _id: organisationId, 'members.accountId': expiring!.actor.id },
    { $set: { 'members.$.until': '2020-01-01' } },
  )
  const { organisations } = as(expiring!.token)
  expect(await refusalOf(organisations.detail({ params }))).toBe('not_found')
  expect(await organisations.mine()).toEqual([])
  const leave = organisations.removeMember({ params: { ...params, accountId: expiring!.actor.id } })
  expect(await refusalOf(leave)).toBe('not_found')
  const seen = await as(manager.token).organisations.detail({ params })
  expect(seen.members.map(({ active }) => active)).toEqual([true, false, true])
  const change = { params: { ...params, accountId: expiring!.actor.id }, body: { until: null } }
  await as(manager.token).organisations.changeMember(change)
  expect(await membershipsOf(expiring!.actor.id)).toHaveLength(1)
})

test('filers and viewers see their scope, not the members, and manage nothing', async () => {
  const { people, params, manager, first } = await setUp({ role: 'filer' }, { role: 'viewer' })
  const actions = [['declare', 'leave'], ['leave']]
  for (const [at, one] of people.entries()) {
    const { organisations } = as(one.token)
    const view = await organisations.detail({ params })
    expect(view).toMatchObject({ scope: [{ id: first }], members: [], proof: [], words: '', actions: actions[at] })
    expect(await refusalOf(organisations.addMember({ params, body: person }))).toBe('forbidden')
    expect(await refusalOf(organisations.askScope({ params, body: { buildingIds: [first] } }))).toBe('forbidden')
    const other = { ...params, accountId: manager.actor.id }
    expect(await refusalOf(organisations.removeMember({ params: other }))).toBe('forbidden')
    expect(await refusalOf(organisations.changeMember({ params: other, body: { role: 'viewer' } }))).toBe('forbidden')
  }
  const [filer, viewer] = people
  await expect(requireMember(viewer!.actor, params.organisationId, ['manager', 'filer'])).rejects.toMatchObject({
    code: 'not_found',
  })
  await as(filer!.token).organisations.removeMember({ params: { ...params, accountId: filer!.actor.id } })
  expect(await membershipsOf(filer!.actor.id)).toEqual([])
})

test('the last manager without an end stays', async () => {
  const { manager, people, params } = await setUp({ role: 'filer' })
  const { organisations } = as(manager.token)
  const me = { ...params, accountId: manager.actor.id }
  const other = { ...params, accountId: people[0]!.actor.id }
  expect((await organisations.detail({ params })).actions).not.toContain('leave')
  expect(await refusalOf(organisations.removeMember({ params: me }))).toBe('last_manager')
  expect(await refusalOf(organisations.changeMember({ params: me, body: { role: 'viewer' } }))).toBe('last_manager')
  expect(await refusalOf(organisations.changeMember({ params: me, body: { until: '2099-01-01' } }))).toBe(
    'last_manager',
  )
  await organisations.changeMember({ params: other, body: { role: 'manager', until: '2099-01-01' } })
  expect(await refusalOf(organisations.removeMember({ params: me }))).toBe('last_manager')
  await organisations.changeMember({ params: other, body: { until: null } })
  const leaving = await Promise.allSettled([
    organisations.removeMember({ params: me }),
    as(people[0]!.token).organisations.removeMember({ params: other }),
  ])
  expect(leaving.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect((await Organisation.findOne().lean())!.members).toHaveLength(1)
})

test('staff and members of other organisations manage nobody here', async () => {
  const { officer, params, manager } = await setUp()
  const stranger = await buildResident()
  await buildOrganisation({ name: '另一家物业公司', buildingIds: [], member: stranger.actor.id })
  const target = { ...params, accountId: manager.actor.id }
  expect(await refusalOf(as(stranger.token).organisations.addMember({ params, body: person }))).toBe('not_found')
  expect(await refusalOf(as(stranger.token).organisations.removeMember({ params: target }))).toBe('not_found')
  expect(await refusalOf(as(officer.token).organisations.addMember({ params, body: person }))).toBe('not_found')
  const admin = await buildStaff({ role: 'admin' })
  expect(await refusalOf(as(admin.token).organisations.removeMember({ params: target }))).toBe('not_found')
})

test('a day that has passed, somebody who is no member, and operators in fields are refused', async () => {
  const { manager, params } = await setUp()
  const { organisations } = as(manager.token)
  const nobody = { ...params, accountId: 'f'.repeat(24) }
  expect(await refusalOf(organisations.addMember({ params, body: { ...person, until: '2020-01-01' } }))).toBe(
    'invalid_request',
  )
  expect(await refusalOf(organisations.changeMember({ params: nobody, body: { role: 'viewer' } }))).toBe('not_found')
  expect(await refusalOf(organisations.removeMember({ params: nobody }))).toBe('not_found')
  const headers = { Authorization: `Bearer ${manager.token}`, 'Content-Type': 'application/json' }
  const body = JSON.stringify({ ...person, phone: { $gt: '' } })
  const path = `/organisations/${params.organisationId}/members`
  expect((await call(path, { method: 'POST', headers, body })).status).toBe(400)
  expect((await Organisation.findOne().lean())!.members).toHaveLength(1)
})
