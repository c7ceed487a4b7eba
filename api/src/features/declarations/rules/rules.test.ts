import { refusalOf, useApp } from '../../../../test/app.ts'
import { buildDeclaration, buildNeighbourhood, leaseFor } from '../build-declaration.ts'
import { defaultRules } from './default-rules.ts'

const { as } = useApp()

test('anybody reads the rules, only the administrator sets them, and they hold at once', async () => {
  const { admin, officer, tenant, dwelling } = await buildNeighbourhood()
  expect(await as().declarations.rules()).toEqual(defaultRules)
  const stricter = {
    ...defaultRules,
    notForLiving: { roomTypes: ['bed_space' as const], source: '本市规定' },
    deadlines: [{ capacities: ['tenant' as const], kinds: ['move_in' as const], days: 0, source: '本市规定' }],
  }
  for (const { token } of [officer, tenant])
    expect(await refusalOf(as(token).declarations.setRules({ body: stricter }))).toBe('forbidden')
  const broken = { ...stricter, verifyWorkingDays: 0 }
  expect(await refusalOf(as(admin.token).declarations.setRules({ body: broken }))).toBe('invalid_request')
  expect(await as(admin.token).declarations.setRules({ body: stricter })).toEqual(stricter)
  expect(await as().declarations.rules()).toEqual(stricter)
  const filed = buildDeclaration({
    dwelling,
    filer: tenant.actor,
    content: { lease: leaseFor({ roomType: 'bed_space' }) },
  })
  await expect(filed).rejects.toMatchObject({ code: 'checks_failed' })
  const { filedLateDays, deadlineSource } = await buildDeclaration({ dwelling, filer: tenant.actor })
  expect([filedLateDays, deadlineSource]).toEqual([0, '本市规定'])
  await as(admin.token).declarations.setRules({ body: defaultRules })
})

test('every field of the form has its purpose and its end', () => {
  const named = new Set(defaultRules.fields.map(({ field }) => field))
  for (const field of [
    'occupants.documentNumber',
    'occupants.phone',
    'lease.otherPartyPhone',
    'onBehalfOf.phone',
    'words',
  ])
    expect([field, named.has(field)]).toEqual([field, true])
})
