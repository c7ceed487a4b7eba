import { refusalOf, useApp } from '../../../../test/app.ts'
import { buildResident, buildStaff } from '../../accounts/build-account.ts'
import { AuditEntry } from '../../audit/audit-entry.model.ts'
import { NoticeEntry } from '../../notices/notice.model.ts'
import { buildStaffing } from '../../staffing/build-staffing.ts'
import { BuildingHead } from '../building-head.model.ts'
import { headOf, isBuildingHead } from '../building-heads.ts'
import { buildTown } from '../build-town.ts'

jest.setTimeout(30_000)
const { as } = useApp()
const body = { name: '夏侯大爷', phone: '13700000008' }

test('an officer appoints a head by phone, twice as once, and dismisses them', async () => {
  const { officer, first, second } = await buildTown()
  const { actor } = await buildResident({ phone: body.phone })
  const params = { buildingId: first }
  const { organisations } = as(officer.token)
  await Promise.all([organisations.appointHead({ params, body }), organisations.appointHead({ params, body })])
  const heads = await organisations.heads({ params })
  expect(heads).toEqual([
    expect.objectContaining({ accountId: actor.id, nameMasked: '夏**爷', phoneMasked: '137****0008' }),
  ])
  expect(await headOf(actor.id)).toEqual([first])
  expect(await isBuildingHead(actor.id, first)).toBe(true)
  expect(await isBuildingHead(actor.id, second)).toBe(false)
  expect(await NoticeEntry.countDocuments({ recipientId: actor.id })).toBe(1)
  const dismiss = { params: { ...params, accountId: actor.id } }
  expect(await organisations.dismissHead(dismiss)).toEqual([])
  expect(await refusalOf(organisations.dismissHead(dismiss))).toBe('not_found')
  expect(await headOf(actor.id)).toEqual([])
})

test('name and phone lie sealed, and looks are recorded', async () => {
  const { officer, first } = await buildTown()
  await as(officer.token).organisations.appointHead({ params: { buildingId: first }, body })
  const [head] = await BuildingHead.find().lean()
  const stored = JSON.stringify([head, await NoticeEntry.find().lean()])
  expect(stored).not.toContain(body.name)
  expect(stored).not.toContain(body.phone)
  const entries = await AuditEntry.find({ actorId: officer.actor.id, action: 'read' }).lean()
  expect(entries).toEqual([expect.objectContaining({ subjectIds: [head!.accountId], ref: first })])
})

test('the worker of the grid sees the heads; nobody of elsewhere does, and it is recorded', async () => {
  const { officer, otherOfficer, first, second, idOf } = await buildTown()
  const worker = await buildStaff({ role: 'worker' })
  await buildStaffing(idOf('010101(A)'), { workerId: worker.actor.id })
  const params = { buildingId: first }
  await as(officer.token).organisations.appointHead({ params, body })
  expect(await as(worker.token).organisations.heads({ params })).toHaveLength(1)
  const resident = await buildResident()
  const outsiders = [
    otherOfficer,
    await buildStaff({ role: 'worker' }),
    await buildStaff({ role: 'auditor' }),
    resident,
  ]
  for (const outsider of outsiders) {
    expect(await refusalOf(as(outsider.token).organisations.heads({ params }))).toBe('not_found')
    expect(await AuditEntry.countDocuments({ actorId: outsider.actor.id, action: 'refused' })).toBe(1)
  }
  expect(await refusalOf(as(worker.token).organisations.heads({ params: { buildingId: second } }))).toBe('not_found')
  expect(await refusalOf(as(worker.token).organisations.appointHead({ params, body }))).toBe('not_found')
  expect(await refusalOf(as(otherOfficer.token).organisations.appointHead({ params, body }))).toBe('not_found')
  const unpledged = await buildStaff({ role: 'officer', areaIds: officer.actor.areaIds, pledged: false })
  expect(await refusalOf(as(unpledged.token).organisations.heads({ params }))).toBe('pledge_required')
})
