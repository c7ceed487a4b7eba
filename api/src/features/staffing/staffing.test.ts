import { refusalOf, useApp } from '../../../test/app.ts'
import { buildResident, buildStaff } from '../accounts/build-account.ts'
import { buildDistrict } from '../areas/build-area.ts'
import { buildStaffing } from './build-staffing.ts'
import { GridPost } from './grid-post.model.ts'
import { gridsLedBy } from './grids-led-by.ts'
import { gridsServedBy } from './grids-served-by.ts'
import { staffOfGrid } from './staff-of-grid.ts'

const { as } = useApp()
const nobody = 'f'.repeat(24)
const empty = { workerId: null, leaderId: null, substituteId: null, substituteFrom: null, substituteUntil: null }

const scene = async () => {
  const district = await buildDistrict()
  const [admin, worker, other, leader] = await Promise.all([
    buildStaff({ role: 'admin' }),
    buildStaff({ role: 'worker', name: '李网格', phone: '13800000011' }),
    buildStaff({ role: 'worker', name: '赵网格', phone: '13800000012' }),
    buildStaff({ role: 'leader', name: '孙网格长' }),
  ])
  return { ...district, gridId: district.idOf('010101(A)'), admin, worker, other, leader }
}

test('an administrator sets who holds a grid, and the public card shows names and phones', async () => {
  const { gridId, admin, worker, leader } = await scene()
  const body = { ...empty, workerId: worker.actor.id, leaderId: leader.actor.id }
  const set = await as(admin.token).staffing.set({ params: { areaId: gridId }, body })
  expect(set).toMatchObject({ gridId, code: '010101(A)', workerId: worker.actor.id, leaderId: leader.actor.id })
  const card = await as().staffing.card({ params: { areaId: gridId } })
  expect(card).toMatchObject({
    code: '010101(A)',
    kind: 'estate',
    worker: { id: worker.actor.id, name: '李网格', phone: '13800000011' },
    leader: { id: leader.actor.id, name: '孙网格长' },
    substitute: null,
  })
  expect(card.path.map(({ level }) => level)).toEqual(['district', 'street', 'community'])
  expect(card.areaSquareMetres / (103 * 111)).toBeCloseTo(1, 1)
  expect(Object.keys(card.worker!)).toEqual(['id', 'name', 'phone'])
})

test('a substitute is on duty from the first moment until, not including, the last', async () => {
  const { gridId, worker, other, leader } = await scene()
  await buildStaffing(gridId, {
    workerId: worker.actor.id,
    leaderId: leader.actor.id,
    substituteId: other.actor.id,
    substituteFrom: '2026-05-01T00:00:00.000Z',
    substituteUntil: '2026-05-08T00:00:00.000Z',
  })
  const onDuty = async (at: string) => (await staffOfGrid(gridId, new Date(at))).onDutyId
  expect(await onDuty('2026-04-30T23:59:59.999Z')).toBe(worker.actor.id)
  expect(await onDuty('2026-05-01T00:00:00.000Z')).toBe(other.actor.id)
  expect(await onDuty('2026-05-07T23:59:59.999Z')).toBe(other.actor.id)
  expect(await onDuty('2026-05-08T00:00:00.000Z')).toBe(worker.actor.id)
  expect(await gridsServedBy(other.actor.id, new Date('2026-05-02'))).toEqual([gridId])
  expect(await gridsServedBy(other.actor.id, new Date('2026-05-09'))).toEqual([])
  expect(await gridsServedBy(worker.actor.id, new Date('2026-05-02'))).toEqual([gridId])
  expect(await gridsLedBy(leader.actor.id)).toEqual([gridId])
  expect(await staffOfGrid(nobody, new Date())).toEqual({
    workerId: null,
    leaderId: null,
    substituteId: null,
    onDutyId: null,
  })
})

test('those who held a grid before are kept with their dates of office', async () => {
  const { gridId, admin, worker, other } = await scene()
  const set = (workerId: string | null) =>
    as(admin.token).staffing.set({ params: { areaId: gridId }, body: { ...empty, workerId } })
  await set(worker.actor.id)
  await set(worker.actor.id)
  await set(other.actor.id)
  await set(null)
  const post = await GridPost.findOne({ gridId }).lean()
  expect(post!.past.map(({ as, staffId }) => [as, String(staffId)])).toEqual([
    ['worker', worker.actor.id],
    ['worker', other.actor.id],
  ])
  expect(post!.past[0]!.until!.getTime()).toBeLessThanOrEqual(post!.past[1]!.until!.getTime())
  expect(post!.past[0]!.from!.getTime()).toBeLessThanOrEqual(post!.past[0]!.until!.getTime())
})

test('many changes of one grid at once all find their way into its history', async () => {
  const { gridId, worker, other } = await scene()
  const holders = Array.from({ length: 12 }, (_, at) => (at % 2 ? worker : other).actor.id)
  await Promise.all(holders.map((workerId) => buildStaffing(gridId, { workerId })))
  const post = await GridPost.findOne({ gridId }).lean()
  const chain = [...post!.past.map(({ staffId }) => String(staffId)), String(post!.workerId)]
  for (const [at, holder] of chain.entries()) if (at > 0) expect(holder).not.toBe(chain[at - 1])
  expect(post!.revision).toBe(chain.length)
})

test('a grid takes only active workers and leaders, and no stand-in for oneself', async () => {
  const { gridId, admin, worker, leader } = await scene()
  const gone = await buildStaff({ role: 'worker', active: false })
  const set = (body: object) =>
    refusalOf(as(admin.token).staffing.set({ params: { areaId: gridId }, body: { ...empty, ...body } }))
  expect(await set({ workerId: leader.actor.id })).toBe('invalid_request')
  expect(await set({ leaderId: worker.actor.id })).toBe('invalid_request')
  expect(await set({ workerId: nobody })).toBe('invalid_request')
  expect(await set({ workerId: String(gone.account._id) })).toBe('invalid_request')
  expect(await set({ workerId: worker.actor.id, substituteId: worker.actor.id })).toBe('invalid_request')
  const [substituteFrom, substituteUntil] = ['2026-05-02T00:00:00Z', '2026-05-01T00:00:00Z']
  expect(await set({ substituteId: leader.actor.id, substituteFrom, substituteUntil })).toBe('invalid_request')
  expect(await set({ workerId: { $ne: null } })).toBe('invalid_request')
  expect(await GridPost.countDocuments()).toBe(0)
})

test('an officer acts only below the own areas; others not at all', async () => {
  const { gridId, idOf, worker } = await scene()
  const [here, elsewhere] = await Promise.all([
    buildStaff({ role: 'officer', areaIds: [idOf('0101')] }),
    buildStaff({ role: 'officer', areaIds: [idOf('0102')] }),
  ])
  const body = { ...empty, workerId: worker.actor.id }
  const params = { areaId: gridId }
  expect(await refusalOf(as(elsewhere.token).staffing.set({ params, body }))).toBe('not_found')
  expect(await refusalOf(as(elsewhere.token).staffing.setCard({ params, body: { range: '东至海边' } }))).toBe(
    'not_found',
  )
  expect(await refusalOf(as(worker.token).staffing.set({ params, body }))).toBe('forbidden')
  expect(await refusalOf(as((await buildResident()).token).staffing.set({ params, body }))).toBe('forbidden')
  expect(await refusalOf(as(here.token).staffing.set({ params: { areaId: idOf('0101') }, body }))).toBe('not_found')
  expect((await as(here.token).staffing.set({ params, body })).workerId).toBe(worker.actor.id)
})

test('the card is kept up by officers, and only what they name changes', async () => {
  const { gridId, idOf } = await scene()
  const { token } = await buildStaff({ role: 'officer', areaIds: [idOf('01')] })
  const params = { areaId: gridId }
  await as(token).staffing.setCard({ params, body: { range: '东至海边，西至山脚', supervisionPhone: '0755-12345' } })
  const card = await as(token).staffing.setCard({ params, body: { supervisionPhone: null } })
  expect(card).toMatchObject({ range: '东至海边，西至山脚', supervisionPhone: null })
  expect(await refusalOf(as(token).staffing.setCard({ params, body: { supervisionPhone: '打我' } }))).toBe(
    'invalid_request',
  )
})

test('who is switched off or changes role holds the post no longer, at once, and again when it is undone', async () => {
  const { gridId, admin, worker, other, leader } = await scene()
  const [w, l, s] = [worker.actor.id, leader.actor.id, other.actor.id]
  await buildStaffing(gridId, { workerId: w, leaderId: l, substituteId: s })
  const after = async (staffId: string, body: { active?: boolean; role?: 'worker' | 'leader' | 'handler' }) => {
    await as(admin.token).accounts.changeStaff({ params: { staffId }, body })
    const { workerId, leaderId, substituteId } = await staffOfGrid(gridId, new Date())
    return [workerId, leaderId, substituteId]
  }
  expect(await after(w, { active: false })).toEqual([null, l, s])
  expect(await after(w, { active: true })).toEqual([w, l, s])
  expect(await after(w, { role: 'leader' })).toEqual([null, l, s])
  expect(await after(l, { role: 'worker' })).toEqual([null, null, s])
  expect(await after(s, { role: 'leader' })).toEqual([null, null, s])
  expect(await after(s, { role: 'handler' })).toEqual([null, null, null])
  expect(await gridsServedBy(w, new Date())).toEqual([])
  expect(await gridsLedBy(l)).toEqual([])
})

test('my grids say in what part I hold them', async () => {
  const { idOf, worker, other, leader } = await scene()
  await buildStaffing(idOf('010101(A)'), { workerId: worker.actor.id, leaderId: leader.actor.id })
  await buildStaffing(idOf('010102(A)'), {
    workerId: other.actor.id,
    leaderId: leader.actor.id,
    substituteId: worker.actor.id,
    substituteUntil: '2099-01-01T00:00:00.000Z',
  })
  expect(await as(worker.token).staffing.mine()).toEqual([
    expect.objectContaining({ code: '010101(A)', as: 'worker' }),
    expect.objectContaining({ code: '010102(A)', as: 'substitute' }),
  ])
  expect((await as(leader.token).staffing.mine()).map(({ as }) => as)).toEqual(['leader', 'leader'])
})

test('the staffing of an area lists each of its grids, held or not', async () => {
  const { idOf, worker } = await scene()
  await buildStaffing(idOf('010102(A)'), { workerId: worker.actor.id })
  const rows = await as(worker.token).staffing.list({ params: { areaId: idOf('0101') } })
  expect(rows.map(({ code, workerId }) => [code, workerId])).toEqual([
    ['010101(A)', null],
    ['010102(A)', worker.actor.id],
    ['010103(A)', null],
  ])
  expect(await refusalOf(as(worker.token).staffing.list({ params: { areaId: nobody } }))).toBe('not_found')
})

test('a point is answered with the card of its grid, or with none', async () => {
  const { middleOf } = await scene()
  const pin = { ...middleOf('010203(A)'), datum: 'wgs84' as const }
  expect((await as().staffing.locate({ query: pin })).card?.code).toBe('010203(A)')
  expect((await as().staffing.locate({ query: { ...pin, longitude: 110 } })).card).toBeNull()
  expect(await refusalOf(as().staffing.locate({ query: { ...pin, longitude: 200 } }))).toBe('invalid_request')
  expect(await refusalOf(as().staffing.card({ params: { areaId: nobody } }))).toBe('not_found')
})
