import type { StaffRole } from '@huisheng/contract'
import { refusalOf, useApp } from '../../../../test/app.ts'
import { addStaff, ensureStaff } from '../add-staff.ts'
import { buildDistrict } from '../../areas/build-area.ts'
import { actorOf } from '../actor-of.ts'
import { Account } from '../account.model.ts'
import { buildResident, buildStaff } from '../build-account.ts'
import { contactsOf } from '../contacts-of.ts'
import { ensureDepartment } from '../ensure-department.ts'
import { findStaff } from '../find-staff.ts'
import { listDepartments } from '../list-departments.ts'
import { staffCards } from '../staff-cards.ts'
import { passwordCost } from '../password.ts'

jest.setTimeout(30_000)
const { as } = useApp()
const { N } = passwordCost
beforeAll(() => {
  passwordCost.N = 2 ** 10
})
afterAll(() => {
  passwordCost.N = N
})
const password = 'correct horse battery'
const nobody = '0'.repeat(24)
const fields = (overrides: object = {}) => ({
  userName: 'zhang.wei',
  password,
  name: '张伟',
  role: 'officer' as StaffRole,
  phone: '13812345678',
  ...overrides,
})
const add = (token: string, overrides: object = {}) => as(token).accounts.addStaff({ body: fields(overrides) })
const admin = async () => (await buildStaff({ role: 'admin', userName: 'the-admin', name: '管理员' })).token

describe('adding', () => {
  test('a new staff member can sign in', async () => {
    const departmentId = await ensureDepartment('城管局', '0755-12345678')
    const view = await add(await admin(), { role: 'handler', departmentId })
    expect(view).toMatchObject({
      userName: 'zhang.wei',
      phoneMasked: '138****5678',
      department: { id: departmentId, name: '城管局' },
      active: true,
      lockedUntil: null,
    })
    expect(JSON.stringify(view)).not.toMatch(/scrypt|13812345678/)
    expect((await as().accounts.signInStaff({ body: { userName: 'zhang.wei', password } })).me.role).toBe('handler')
  })

  test('the areas below which someone works are shown by name, and reach the next request', async () => {
    const token = await admin()
    const { streetId, communityIds } = await buildDistrict()
    const view = await add(token, { areaIds: [streetId] })
    expect(view.areas).toEqual([{ id: streetId, code: '01', name: '测试街道' }])
    const session = await as().accounts.signInStaff({ body: { userName: 'zhang.wei', password } })
    expect(session.me.areas).toEqual(view.areas)
    await as(token).accounts.changeStaff({ params: { staffId: view.id }, body: { areaIds: communityIds } })
    expect((await as(session.accessToken).accounts.me()).areas.map(({ id }) => id)).toEqual(communityIds)
    expect((await actorOf(session.accessToken)).areaIds).toEqual(communityIds)
  })

  test('a user name is given once, also when two ask at once', async () => {
    const token = await admin()
    const results = await Promise.allSettled([add(token), add(token)])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await refusalOf(add(token))).toBe('already_exists')
  })

  test('an unknown department or area, a weak password and odd names are refused', async () => {
    const token = await admin()
    for (const wrong of [
      { departmentId: nobody },
      { areaIds: [nobody] },
      { password: 'short' },
      { userName: 'Zhang Wei' },
      { userName: { $gt: '' } },
      { role: 'resident' },
      { name: '长'.repeat(21) },
      { phone: '12' },
    ])
      expect(await refusalOf(add(token, wrong))).toBe('invalid_request')
    expect(await Account.countDocuments({ userName: 'zhang.wei' })).toBe(0)
  })

  test('only an administrator adds, changes and resets', async () => {
    for (const token of [(await buildStaff({ role: 'officer' })).token, (await buildResident()).token]) {
      const { accounts } = as(token)
      expect(await refusalOf(add(token))).toBe('forbidden')
      expect(await refusalOf(accounts.changeStaff({ params: { staffId: nobody }, body: {} }))).toBe('forbidden')
      expect(await refusalOf(accounts.resetPassword({ params: { staffId: nobody }, body: { password } }))).toBe(
        'forbidden',
      )
    }
  })

  test('known staff are made sure of as often as one likes', async () => {
    const known = { ...fields(), passwordHash: null }
    const ids = await Promise.all([ensureStaff(known), ensureStaff(known), ensureStaff({ ...known, name: '另一人' })])
    expect(new Set(ids).size).toBe(1)
  })
})

describe('changing', () => {
  const change = (token: string, staffId: string, body: object) =>
    as(token).accounts.changeStaff({ params: { staffId }, body })

  test('the new name is found, the old one no longer', async () => {
    const token = await admin()
    const { id } = await add(token)
    expect(await change(token, id, { name: '李建国', phone: '13987654321' })).toMatchObject({
      name: '李建国',
      phoneMasked: '139****4321',
    })
    const found = async (q: string) =>
      (await as(token).accounts.staff({ query: { q } })).items.map((staff) => staff.name)
    expect(await found('建国')).toEqual(['李建国'])
    expect(await found('张伟')).toEqual([])
  })

  test('administrators cannot shut themselves out', async () => {
    const { token, actor } = await buildStaff({ role: 'admin' })
    expect(await refusalOf(change(token, actor.id, { active: false }))).toBe('invalid_request')
    expect(await refusalOf(change(token, actor.id, { role: 'worker' }))).toBe('invalid_request')
    expect((await change(token, actor.id, { name: '新名字' })).name).toBe('新名字')
  })

  test('residents and ids nobody has are not staff', async () => {
    const token = await admin()
    const resident = await buildResident()
    for (const staffId of [resident.actor.id, nobody]) {
      expect(await refusalOf(change(token, staffId, { active: false }))).toBe('not_found')
      expect(await refusalOf(as(token).accounts.resetPassword({ params: { staffId }, body: { password } }))).toBe(
        'not_found',
      )
    }
    expect((await as(resident.token).accounts.me()).role).toBe('resident')
    expect(await refusalOf(change(token, 'not-an-id', {}))).toBe('invalid_request')
  })
})

describe('passwords', () => {
  const signIn = (given: string) => as().accounts.signInStaff({ body: { userName: 'zhang.wei', password: given } })
  const change = (token: string, current: string, next: string) =>
    as(token).accounts.changePassword({ body: { current, next } })

  test('changing one’s own ends every other session and keeps this one', async () => {
    const { token, refreshToken } = await buildStaff({ userName: 'zhang.wei', password })
    await as(token).accounts.me()
    const session = await change(token, password, 'another good one')
    expect(await refusalOf(as(token).accounts.me())).toBe('session_ended')
    expect(await refusalOf(as().accounts.refresh({ body: { refreshToken } }))).toBe('session_ended')
    expect((await as(session.accessToken).accounts.me()).id).toBe(session.me.id)
    expect(await refusalOf(signIn(password))).toBe('wrong_credentials')
    expect((await signIn('another good one')).me.id).toBe(session.me.id)
  })

  test('of two changes at once one wins', async () => {
    const { token } = await buildStaff({ userName: 'zhang.wei', password })
    const results = await Promise.allSettled([
      change(token, password, 'first good one'),
      change(token, password, 'second good one'),
    ])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('guessing the current one is counted like signing in', async () => {
    const { token } = await buildStaff({ userName: 'zhang.wei', password })
    for (let tries = 0; tries < 5; tries += 1)
      expect(await refusalOf(change(token, 'a wrong guess', 'another good one'))).toBe('invalid_request')
    expect(await refusalOf(change(token, password, 'another good one'))).toBe('account_locked')
  })

  test('a reset opens the lock, shows it gone, and ends the sessions', async () => {
    const token = await admin()
    const locked = await buildStaff({ userName: 'zhang.wei', password })
    for (let tries = 0; tries < 5; tries += 1) await refusalOf(signIn('a wrong one'))
    const [row] = (await as(token).accounts.staff({ query: { q: 'zhang' } })).items
    expect(Date.parse(row?.lockedUntil ?? '')).toBeGreaterThan(Date.now() + 14 * 60_000)

    const staffId = locked.actor.id
    const view = await as(token).accounts.resetPassword({ params: { staffId }, body: { password: 'another good one' } })
    expect(view.lockedUntil).toBeNull()
    expect(await refusalOf(as(locked.token).accounts.me())).toBe('session_ended')
    expect((await signIn('another good one')).me.id).toBe(staffId)
  })
})

describe('the list', () => {
  test('pages through everybody once, by user name, and by role', async () => {
    const token = await admin()
    for (let at = 0; at < 5; at += 1) await buildStaff({ userName: `worker-${at}`, role: 'worker' })
    await buildResident({ phone: '13812345678' })
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await as(token).accounts.staff({ query: { limit: 2, ...(cursor && { cursor }) } })
      seen.push(...page.items.map(({ userName }) => userName))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(seen).toEqual(['the-admin', 'worker-0', 'worker-1', 'worker-2', 'worker-3', 'worker-4'])
    expect((await as(token).accounts.staff({ query: { role: 'worker' } })).items).toHaveLength(5)
  })

  test('finds by any part of the name and the beginning of the user name, marks taken literally', async () => {
    const token = await admin()
    await buildStaff({ userName: 'zhang.wei', name: '张伟' })
    await buildStaff({ userName: 'zhanghwei', name: '欧阳 伟光' })
    const found = async (q: string) =>
      (await as(token).accounts.staff({ query: { q } })).items.map(({ userName }) => userName)
    expect(await found('伟')).toEqual(['zhang.wei', 'zhanghwei'])
    expect(await found('欧阳伟')).toEqual(['zhanghwei'])
    expect(await found('ＺＨＡＮＧ.')).toEqual(['zhang.wei'])
    expect(await found('.*')).toEqual([])
    expect(await found('[')).toEqual([])
  })

  test('is not for residents, workers or strangers', async () => {
    expect(await refusalOf(as((await buildResident()).token).accounts.staff({ query: {} }))).toBe('forbidden')
    expect(await refusalOf(as((await buildStaff({ role: 'worker' })).token).accounts.staff({ query: {} }))).toBe(
      'forbidden',
    )
    expect(await refusalOf(as().accounts.staff({ query: {} }))).toBe('login_required')
  })
})

describe('what other features ask', () => {
  test('staff by role, department and area; never those switched off', async () => {
    const departmentId = await ensureDepartment('水务局', null)
    const area = 'a'.repeat(24)
    const handler = await buildStaff({ role: 'handler', departmentId, areaIds: [area] })
    await buildStaff({ role: 'handler', departmentId, active: false })
    await buildStaff({ role: 'handler' })
    const ids = async (wanted: Parameters<typeof findStaff>[0]) => (await findStaff(wanted)).map(({ id }) => id)
    expect(await ids({ role: 'handler', departmentId })).toEqual([handler.actor.id])
    expect(await ids({ role: 'handler', areaIds: [area, nobody] })).toEqual([handler.actor.id])
    expect(await ids({ role: 'handler' })).toHaveLength(2)
    expect(await ids({ role: 'checker' })).toEqual([])
  })

  test('public cards and contacts, for those still there', async () => {
    const worker = await buildStaff({ role: 'worker', name: '陈网格', phone: '13700000001' })
    const gone = await buildStaff({ role: 'worker', name: '前网格员', active: false })
    const resident = await buildResident({ phone: '13812345678', openid: 'o1' })
    const ids = [worker, gone, resident].map(({ actor }) => actor.id)
    expect(await staffCards(ids)).toEqual(new Map([[worker.actor.id, { name: '陈网格', phone: '13700000001' }]]))
    const contacts = await contactsOf([resident.actor.id, gone.actor.id])
    expect(contacts.get(resident.actor.id)).toEqual({ openid: 'o1', phone: '13812345678' })
    expect(contacts.has(gone.actor.id)).toBe(false)
  })

  test('a department exists once, with its latest phone', async () => {
    const ids = await Promise.all([ensureDepartment('城管局', '1'), ensureDepartment('城管局', '1')])
    expect(new Set(ids).size).toBe(1)
    await ensureDepartment('城管局', '0755-1')
    expect(await listDepartments()).toEqual([{ id: ids[0], name: '城管局', phone: '0755-1' }])
  })

  test('the verb behind the route refuses a name that is taken', async () => {
    const staff = { ...fields(), areaIds: [], departmentId: null }
    expect((await addStaff(staff)).name).toBe('张伟')
    await expect(addStaff(staff)).rejects.toMatchObject({ code: 'already_exists' })
  })
})
