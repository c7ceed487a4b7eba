import { useApp } from '../../../test/app.ts'
import { env } from '../../env.ts'
import { resealPersonal } from '../../platform/reseal-personal.ts'
import { buildResident, buildStaff } from '../accounts/build-account.ts'
import { buildTown } from './build-town.ts'
import { Organisation } from './organisation.model.ts'

jest.setTimeout(30_000)
const { as } = useApp()
const keys = env.PERSONAL_KEYS
afterEach(() => {
  env.PERSONAL_KEYS = keys
})

test('contacts, members, words, reasons and heads follow to a new key, and the old one is needed no more', async () => {
  const { first } = await buildTown()
  const admin = await buildStaff({ role: 'admin' })
  const { token } = await buildResident({ phone: '13700000001' })
  const staff = as(admin.token).organisations
  const application = {
    kind: 'landlord' as const,
    name: '司马光年',
    creditCode: null,
    contactName: '司马光年',
    contactPhone: '13700000001',
    buildingIds: [first],
    words: '司马光年的两套出租',
  }
  const { id } = await as(token).organisations.apply({
    body: { ...application, submissionId: '7b9f2c1e-5d7f-4c55-9a51-0a3f1a1f6d11' },
  })
  const params = { organisationId: id }
  await staff.refuse({ params, body: { reason: '司马光年的房产证看不清' } })
  await as(token).organisations.applyAgain({ params, body: application })
  await staff.approve({ params, body: { buildingIds: [first] } })
  await staff.appointHead({ params: { buildingId: first }, body: { name: '夏侯大爷', phone: '13700000008' } })
  await staff.remove({ params, body: { reason: '司马光年已出售房屋' } })
  const shown = async () => [await as(token).organisations.mine(), await staff.detail({ params })]
  const before = await shown()
  const newKey = `newer:${Buffer.alloc(32, 'newer').toString('base64url')}`
  env.PERSONAL_KEYS = `${newKey},${keys}`
  expect((await resealPersonal()).left).toBe(0)
  env.PERSONAL_KEYS = newKey
  expect(await shown()).toEqual(before)
  expect(await staff.heads({ params: { buildingId: first } })).toEqual([
    expect.objectContaining({ nameMasked: '夏**爷', phoneMasked: '137****0008' }),
  ])
  const stored = JSON.stringify(await Organisation.find().lean())
  expect(stored).not.toContain('"tests.')
  expect(stored).not.toContain('司马光年')
})
