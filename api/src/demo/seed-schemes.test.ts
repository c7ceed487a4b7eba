import { useApp } from '../../test/app.ts'
import { schemesFor } from '../features/schemes/find-schemes.ts'
import { verifySchemes } from '../features/schemes/verify-schemes.ts'
import { seedCatalogue } from './seed-catalogue.ts'
import { seedSchemes } from './seed-schemes.ts'
import { seedDepartments } from './seed-staff.ts'
import { buildStaff } from '../features/accounts/build-account.ts'

const { as } = useApp()

test('the demo’s schemes pass every check, name matters that take tip-offs, and are seeded once', async () => {
  await Promise.all([buildStaff({ role: 'reviewer' }), buildStaff({ role: 'approver' })])
  await seedCatalogue(await seedDepartments())
  await seedSchemes()
  await seedSchemes()
  const published = await as().schemes.published()
  expect(published.map(({ key, version }) => [key, version])).toEqual([
    ['household-hazards', 1],
    ['market-supervision', 1],
    ['work-safety', 1],
  ])
  expect(published.map(({ notifyWorkingDays, claimDays }) => [notifyWorkingDays, claimDays])).toEqual(
    Array(3).fill([null, null]),
  )
  const matters = new Map((await as().catalogue.published()).map((matter) => [matter.code, matter]))
  for (const code of published.flatMap(({ matterCodes }) => matterCodes))
    expect(matters.get(code)?.kinds).toContain('tip_off')
  expect(published.map(({ matterNames }) => matterNames[0])).toEqual([
    '楼道堆物堵塞通道',
    '食品安全与无证经营',
    '企业安全生产违法',
  ])
  expect((await schemesFor('0302', new Date())).map(({ key }) => key)).toEqual(['household-hazards'])
  expect(await verifySchemes()).toEqual({ schemes: 3, difference: null })
})

test('what was drafted before a stop is published by the next start', async () => {
  await Promise.all([buildStaff({ role: 'reviewer' }), buildStaff({ role: 'approver' })])
  await seedCatalogue(await seedDepartments())
  await Promise.allSettled([seedSchemes(), seedSchemes()])
  await seedSchemes()
  expect(await as().schemes.published()).toHaveLength(3)
})
