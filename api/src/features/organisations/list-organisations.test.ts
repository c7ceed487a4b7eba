import { refusalOf, useApp } from '../../../test/app.ts'
import { buildResident, buildStaff } from '../accounts/build-account.ts'
import { Building } from '../addresses/building.model.ts'
import { areaPath } from '../areas/areas-below.ts'
import { AuditEntry } from '../audit/audit-entry.model.ts'
import { buildOrganisation } from './build-organisation.ts'
import { buildTown } from './build-town.ts'
import { renewAreas } from './renew-areas.ts'
import { buildApplication } from './build-application.ts'

jest.setTimeout(30_000)
const { as } = useApp()
const decide = ({ token }: { token: string }) => as(token).organisations

test('who is of another area, role or organisation finds nothing, and is recorded', async () => {
  const { otherOfficer, idOf, params } = await buildApplication()
  const outsiders = [
    otherOfficer,
    await buildStaff({ role: 'handler' }),
    await buildStaff({ role: 'worker' }),
    await buildStaff({ role: 'leader', areaIds: [idOf('0101')] }),
    await buildResident(),
  ]
  for (const outsider of outsiders) {
    expect(await refusalOf(decide(outsider).detail({ params }))).toBe('not_found')
    expect(await refusalOf(decide(outsider).approve({ params, body: { buildingIds: ['f'.repeat(24)] } }))).toBe(
      'not_found',
    )
    expect(await AuditEntry.countDocuments({ actorId: outsider.actor.id, action: 'refused' })).toBe(2)
  }
  expect(await refusalOf(decide(otherOfficer).detail({ params: { organisationId: 'f'.repeat(24) } }))).toBe('not_found')
  const auditor = await buildStaff({ role: 'auditor' })
  expect(await decide(auditor).detail({ params })).toMatchObject({ words: '', proof: [], members: [], actions: [] })
})

test('an organisation follows its buildings into another community', async () => {
  const { first, officer, otherOfficer, idOf } = await buildTown()
  const { organisationId } = await buildOrganisation({ buildingIds: [first] })
  expect(await renewAreas()).toBe(0)
  await Building.updateOne({ _id: first }, { $set: { areaIds: await areaPath(idOf('010201(A)')) } })
  expect(await renewAreas()).toBe(1)
  const idsFor = async ({ token }: { token: string }) =>
    (await as(token).organisations.list({ query: {} })).items.map(({ id }) => id)
  expect(await idsFor(officer)).toEqual([])
  expect(await idsFor(otherOfficer)).toEqual([organisationId])
  expect(await refusalOf(as(officer.token).organisations.detail({ params: { organisationId } }))).toBe('not_found')
})

test('the list shows the organisations of an area, those that wait first, by pages, kind, state and name', async () => {
  const { first, across, officer } = await buildTown()
  const build = (name: string, overrides = {}) => buildOrganisation({ name, buildingIds: [first], ...overrides })
  await build('甲物业')
  await build('乙中介', { kind: 'agency' })
  await build('丙物业公司', { status: 'applied', buildingIds: [], asked: [first] })
  await build('丁物业', { status: 'removed' })
  await build('戊物业', { buildingIds: [across] })
  const list = (query = {}) => as(officer.token).organisations.list({ query })
  const names = async (query = {}) => (await list(query)).items.map(({ name }) => name)
  const all = await names()
  expect(all[0]).toBe('丙物业公司')
  expect([...all].sort()).toEqual(['丁物业', '丙物业公司', '乙中介', '甲物业'].sort())
  const paged: string[] = []
  let cursor: string | undefined
  do {
    const page = await list({ limit: 1, cursor })
    paged.push(...page.items.map(({ name }) => name))
    cursor = page.next ?? undefined
  } while (cursor)
  expect(paged).toEqual(all)
  expect(await names({ kind: 'agency' })).toEqual(['乙中介'])
  expect(await names({ status: 'removed' })).toEqual(['丁物业'])
  expect(await names({ q: '物业公司' })).toEqual(['丙物业公司'])
  expect(await names({ q: '91350100m000100y43', kind: 'agency' })).toEqual(['乙中介'])
  expect(await names({ q: '没有这家' })).toEqual([])
  expect(await refusalOf(list({ cursor: 'nowhere' }))).toBe('invalid_request')
})
