import { refusalOf, useApp } from '../../../test/app.ts'
import { buildResident, buildStaff } from '../accounts/build-account.ts'
import { ensureDepartment } from '../accounts/ensure-department.ts'
import { buildMatter, matterFields } from './build-matter.ts'
import { ensureMatters } from './ensure-matters.ts'
import { findMatter } from './find-matter.ts'
import { Matter } from './matter.model.ts'

const { as } = useApp()
const nobody = 'f'.repeat(24)

test('a new matter is seen by staff and, once published, by everyone', async () => {
  const admin = await buildStaff({ role: 'admin' })
  const added = await as(admin.token).catalogue.add({ body: await matterFields() })
  expect(added).toMatchObject({ code: '0101', published: false, version: 1, departmentName: '城管和综合执法局' })
  expect(await as().catalogue.published()).toEqual([])
  expect(await findMatter('0101')).toBeNull()
  expect(await as(admin.token).catalogue.all()).toHaveLength(1)

  const params = { matterId: added.id }
  const changed = await as(admin.token).catalogue.change({ params, body: { published: true, name: '垃圾桶满溢' } })
  expect(changed).toMatchObject({ published: true, version: 2, name: '垃圾桶满溢' })
  expect(await as().catalogue.published()).toEqual([changed])
  expect(await findMatter('0101')).toEqual(changed)

  await as(admin.token).catalogue.change({ params, body: { published: false } })
  expect(await findMatter('0101')).toBeNull()
})

test('every earlier version is kept with who replaced it; a change that changes nothing makes none', async () => {
  const admin = await buildStaff({ role: 'admin' })
  const { id } = await buildMatter()
  const change = (body: object) => as(admin.token).catalogue.change({ params: { matterId: id }, body })
  await change({ keywords: ['垃圾桶', '脏'] })
  await change({ limits: { ...(await matterFields()).limits, handle: { amount: 5, unit: 'working_days' } } })
  const kept = await Matter.findById(id).lean()
  expect(kept!.version).toBe(3)
  expect(kept!.past.map(({ version }) => version)).toEqual([1, 2])
  expect((kept!.past[1]!.fields as { limits: object }).limits).toMatchObject({ handle: { amount: 2 } })
  expect(String(kept!.past[1]!.replacedBy)).toBe(admin.actor.id)
})

test('two who change a matter at once both succeed, and no version is lost', async () => {
  const admin = await buildStaff({ role: 'admin' })
  const { id } = await buildMatter()
  const names = Array.from({ length: 10 }, (_, at) => `名称${at}`)
  await Promise.all(names.map((name) => as(admin.token).catalogue.change({ params: { matterId: id }, body: { name } })))
  const kept = await Matter.findById(id).lean()
  expect(kept!.version).toBe(12)
  const seen = [...kept!.past.map(({ fields }) => (fields as { name: string }).name), kept!.name]
  expect(new Set(seen)).toEqual(new Set(['垃圾满溢', ...names]))
})

test('a code is used once, also by two at the same moment', async () => {
  const admin = await buildStaff({ role: 'admin' })
  const body = await matterFields()
  const results = await Promise.allSettled([1, 2, 3].map(() => as(admin.token).catalogue.add({ body })))
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await refusalOf(as(admin.token).catalogue.add({ body }))).toBe('already_exists')
})

test('what is wrong is refused: department, code, kinds, operators, unknown matter', async () => {
  const admin = await buildStaff({ role: 'admin' })
  const fields = await matterFields()
  const add = (overrides: object) =>
    refusalOf(as(admin.token).catalogue.add({ body: { ...fields, ...overrides } as typeof fields }))
  expect(await add({ departmentId: nobody })).toBe('invalid_request')
  expect(await add({ code: '有空 格' })).toBe('invalid_request')
  expect(await add({ kinds: [] })).toBe('invalid_request')
  expect(await add({ name: { $gt: '' } })).toBe('invalid_request')
  expect(await add({ limits: { ...fields.limits, handle: { amount: -1, unit: 'hours' } } })).toBe('invalid_request')
  const change = (matterId: string, body: object) =>
    refusalOf(as(admin.token).catalogue.change({ params: { matterId }, body }))
  expect(await change(nobody, { published: true })).toBe('not_found')
  const { id } = await buildMatter()
  expect(await change(id, { departmentId: nobody })).toBe('invalid_request')
  expect(await Matter.countDocuments()).toBe(1)
})

test('only administrators write; the list of all is for staff who need it', async () => {
  const [resident, officer, worker] = await Promise.all([
    buildResident(),
    buildStaff({ role: 'officer' }),
    buildStaff({ role: 'worker' }),
  ])
  const { id } = await buildMatter()
  for (const { token } of [resident, officer, worker]) {
    expect(await refusalOf(as(token).catalogue.add({ body: await matterFields() }))).toBe('forbidden')
    const change = as(token).catalogue.change({ params: { matterId: id }, body: { published: false } })
    expect(await refusalOf(change)).toBe('forbidden')
  }
  expect(await as(officer.token).catalogue.all()).toHaveLength(1)
  expect(await refusalOf(as(worker.token).catalogue.all())).toBe('forbidden')
  expect(await refusalOf(as().catalogue.all())).toBe('login_required')
})

test('departments are public, and ensuring matters again leaves changes alone', async () => {
  const departmentId = await ensureDepartment('水务局', null)
  expect(await as().catalogue.departments()).toEqual([{ id: departmentId, name: '水务局', phone: null }])
  const fields = await matterFields({ departmentId })
  await ensureMatters([fields])
  const [matter] = await as().catalogue.published()
  const admin = await buildStaff({ role: 'admin' })
  await as(admin.token).catalogue.change({ params: { matterId: matter!.id }, body: { name: '改过的名称' } })
  await ensureMatters([fields, { ...fields, code: '0102' }])
  expect((await as().catalogue.published()).map(({ name, version }) => [name, version])).toEqual([
    ['改过的名称', 2],
    ['垃圾满溢', 1],
  ])
})

test('an administrator adds departments; the same name again only changes the phone', async () => {
  const { token } = await buildStaff({ role: 'admin' })
  const save = (phone: string | null) => as(token).catalogue.saveDepartment({ body: { name: '园林绿化所', phone } })
  const [first, again] = [await save(null), await save('0755-12345')]
  expect(again.id).toBe(first.id)
  expect(await as().catalogue.departments()).toEqual([{ id: first.id, name: '园林绿化所', phone: '0755-12345' }])
  const wrong = as(token).catalogue.saveDepartment({ body: { name: '所', phone: '打电话' } })
  expect(await refusalOf(wrong)).toBe('invalid_request')
})
