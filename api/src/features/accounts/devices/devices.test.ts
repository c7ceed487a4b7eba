import type { Device } from '@huisheng/contract'
import { randomUUID } from 'node:crypto'
import { refusalOf, useApp } from '../../../../test/app.ts'
import { env } from '../../../env.ts'
import { AuditEntry } from '../../audit/audit-entry.model.ts'
import { buildResident, buildStaff } from '../build-account.ts'
import { passwordCost } from '../password.ts'
import { Session } from '../session/session.model.ts'
import { BoundDevice } from './device.model.ts'

const { as } = useApp()
const { N } = passwordCost
beforeAll(() => {
  passwordCost.N = 2 ** 10
})
afterAll(() => {
  passwordCost.N = N
})
afterEach(() => {
  env.BOUND_DEVICES = true
})

const password = 'correct horse battery'
const buildDevice = (part: Partial<Device> = {}): Device => ({
  ...{ id: randomUUID(), name: '华为 Mate', kind: 'phone' },
  ...part,
})
const hire = (userName: string) => buildStaff({ userName, password, bound: false })
const signIn = (userName: string, device?: Device) =>
  as().accounts.signInStaff({ body: { userName, password, device } })
const boundOf = async (userName: string, device?: Device) => (await signIn(userName, device)).me.deviceBound

test('the first device of each kind is bound at sign-in, and stays so', async () => {
  const { actor } = await hire('zhang.wei')
  const [phone, computer] = [buildDevice(), buildDevice({ kind: 'computer', name: '办公电脑' })]
  const session = await signIn('zhang.wei', phone)
  expect(session.me.deviceBound).toBe(true)
  expect((await as(session.accessToken).accounts.me()).deviceBound).toBe(true)
  const refreshed = await as().accounts.refresh({ body: { refreshToken: session.refreshToken } })
  expect(refreshed.me.deviceBound).toBe(true)
  expect(await boundOf('zhang.wei', computer)).toBe(true)
  expect(await boundOf('zhang.wei', phone)).toBe(true)
  const entries = await AuditEntry.find({ subjectIds: actor.id, action: 'device' }).sort({ seq: 1 }).lean()
  expect(entries.map(({ what, actorId }) => [what, actorId])).toEqual([
    ['首次登录，绑定手机', actor.id],
    ['首次登录，绑定电脑', actor.id],
  ])
})

test('a second phone, and a sign-in that names no device, are not bound but signed in', async () => {
  await hire('zhang.wei')
  await signIn('zhang.wei', buildDevice())
  expect(await boundOf('zhang.wei', buildDevice())).toBe(false)
  expect(await boundOf('zhang.wei')).toBe(false)
})

test('one device belongs to one account: nobody else binds it, whatever kind it says it is', async () => {
  const device = buildDevice()
  await hire('zhang.wei')
  await hire('li.na')
  expect(await boundOf('zhang.wei', device)).toBe(true)
  expect(await boundOf('li.na', device)).toBe(false)
  expect(await boundOf('li.na', { ...device, kind: 'computer' })).toBe(false)
  expect(await boundOf('li.na', buildDevice())).toBe(true)
})

test('of two first phones at once one is bound; of two people who share a phone one has it', async () => {
  await hire('zhang.wei')
  await hire('li.na')
  const two = await Promise.all([boundOf('zhang.wei', buildDevice()), boundOf('zhang.wei', buildDevice())])
  expect(two.sort()).toEqual([false, true])
  const shared = buildDevice({ kind: 'computer' })
  expect((await Promise.all([boundOf('zhang.wei', shared), boundOf('li.na', shared)])).sort()).toEqual([false, true])
})

test('a wrong password binds nothing, and the id of a device is kept unreadable', async () => {
  const device = buildDevice()
  await hire('zhang.wei')
  const body = { userName: 'zhang.wei', password: 'wrong', device }
  expect(await refusalOf(as().accounts.signInStaff({ body }))).toBe('wrong_credentials')
  expect(await BoundDevice.countDocuments()).toBe(0)
  await signIn('zhang.wei', device)
  const kept = JSON.stringify([await BoundDevice.find().lean(), await Session.find().lean()])
  expect(kept).not.toContain(device.id)
})

test('a changed password leaves the person on the same device', async () => {
  await hire('zhang.wei')
  const { accessToken } = await signIn('zhang.wei', buildDevice())
  const changed = await as(accessToken).accounts.changePassword({ body: { current: password, next: `${password}!` } })
  expect(changed.me.deviceBound).toBe(true)
})

test('an administrator releases a device: its session sees no more, and the next one is bound', async () => {
  const { actor } = await hire('zhang.wei')
  const admin = await buildStaff({ role: 'admin' })
  const { accounts } = as(admin.token)
  const { accessToken } = await signIn('zhang.wei', buildDevice())
  await signIn('zhang.wei', buildDevice({ kind: 'computer' }))
  const params = { staffId: actor.id }
  expect(await accounts.devices({ params })).toMatchObject([{ kind: 'computer' }, { kind: 'phone', name: '华为 Mate' }])
  expect(await accounts.releaseDevice({ params: { ...params, kind: 'phone' } })).toMatchObject([{ kind: 'computer' }])
  expect(await accounts.releaseDevice({ params: { ...params, kind: 'phone' } })).toMatchObject([{ kind: 'computer' }])
  expect((await as(accessToken).accounts.me()).deviceBound).toBe(false)
  expect(await boundOf('zhang.wei', buildDevice())).toBe(true)
  expect(await AuditEntry.find({ actorId: admin.actor.id }).lean()).toMatchObject([
    { action: 'device', subjectIds: [actor.id], what: '解除绑定的手机' },
  ])
})

test('only an administrator sees and releases devices, only of staff, only of known kinds', async () => {
  const { actor } = await hire('zhang.wei')
  const resident = await buildResident()
  const params = { staffId: actor.id }
  const leader = as((await buildStaff({ role: 'leader' })).token).accounts
  expect(await refusalOf(leader.devices({ params }))).toBe('forbidden')
  expect(await refusalOf(leader.releaseDevice({ params: { ...params, kind: 'phone' } }))).toBe('forbidden')
  const admin = as((await buildStaff({ role: 'admin' })).token).accounts
  for (const staffId of [resident.actor.id, 'f'.repeat(24)]) {
    expect(await refusalOf(admin.devices({ params: { staffId } }))).toBe('not_found')
    expect(await refusalOf(admin.releaseDevice({ params: { staffId, kind: 'phone' } }))).toBe('not_found')
  }
  expect(await refusalOf(admin.releaseDevice({ params: { ...params, kind: 'tablet' as 'phone' } }))).toBe(
    'invalid_request',
  )
})

test.each([
  [{ id: 'short' }],
  [{ id: 'x'.repeat(65) }],
  [{ id: '编号编号编号编号编号编号编号编号' }],
  [{ id: { $ne: '' } as unknown as string }],
  [{ kind: 'fridge' as 'phone' }],
  [{ name: ' ' }],
  [{ name: '长'.repeat(41) }],
])('a device with %j is malformed', async (part) => {
  await hire('zhang.wei')
  expect(await refusalOf(signIn('zhang.wei', buildDevice(part)))).toBe('invalid_request')
})

test('residents have no bound devices, and where none are asked for every session counts as bound', async () => {
  expect((await as((await buildResident()).token).accounts.me()).deviceBound).toBeNull()
  await hire('zhang.wei')
  env.BOUND_DEVICES = false
  expect(await boundOf('zhang.wei')).toBe(true)
})
