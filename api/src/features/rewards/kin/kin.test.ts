import mongoose from 'mongoose'
import { BSON } from 'mongodb'
import { refusalOf, useApp } from '../../../../test/app.ts'
import { personalFields } from '../../../platform/personal-fields.ts'
import { buildResident, buildStaff } from '../../accounts/build-account.ts'
import { buildRewardScene, buildTipOff, proposal } from '../build-reward.ts'
import { isDeclaredKin } from './is-declared-kin.ts'

const { as } = useApp()
const kin = { name: '尉迟采薇', relation: 'spouse' as const, documentNumber: 'E20261234', phone: '13722220001' }

test('a member of staff declares kin, reads only their own, masked, and replaces them as a whole', async () => {
  const [one, other] = [await buildStaff({ role: 'worker' }), await buildStaff({ role: 'handler' })]
  await as(one.token).rewards.declareKin({ body: { persons: [kin] } })
  expect(await as(one.token).rewards.kin()).toEqual([
    { nameMasked: '尉**薇', relation: 'spouse', documentMasked: 'E2*****34', phoneMasked: '137****0001' },
  ])
  expect(await as(other.token).rewards.kin()).toEqual([])
  await as(one.token).rewards.declareKin({ body: { persons: [] } })
  expect(await as(one.token).rewards.kin()).toEqual([])
})

test('nothing of kin stands in the database in clear, and they are found by hash alone', async () => {
  const { token } = await buildStaff({ role: 'worker' })
  await as(token).rewards.declareKin({ body: { persons: [kin] } })
  const documents = await mongoose.connection.db!.collection('kindeclarations').find().toArray()
  const bytes = Buffer.concat(documents.map((document) => Buffer.from(BSON.serialize(document))))
  for (const secret of [kin.name, kin.documentNumber, kin.phone]) expect(bytes.includes(secret)).toBe(false)
  const { phone, documentNumber } = personalFields
  expect(await isDeclaredKin({ phoneHashes: phone.hashes(kin.phone), documentHashes: [] })).toBe(true)
  const asPassport = documentNumber.hashes('passport', 'e 2026 1234')
  expect(await isDeclaredKin({ phoneHashes: [], documentHashes: asPassport })).toBe(true)
  expect(await isDeclaredKin({ phoneHashes: phone.hashes('13722220002'), documentHashes: [] })).toBe(false)
})

test('what names nobody, or too many, is refused', async () => {
  const api = as((await buildStaff({ role: 'worker' })).token).rewards
  const nobody = { ...kin, documentNumber: null, phone: null }
  expect(await refusalOf(api.declareKin({ body: { persons: [nobody] } }))).toBe('invalid_request')
  const many = Array.from({ length: 21 }, () => kin)
  expect(await refusalOf(api.declareKin({ body: { persons: many } }))).toBe('invalid_request')
  const resident = as((await buildResident()).token).rewards
  expect(await refusalOf(resident.declareKin({ body: { persons: [kin] } }))).toBe('forbidden')
})

test('a tip-off of staff, or of kin they declared, is not rewarded, and the trace says by which rule', async () => {
  const scene = await buildRewardScene()
  await as(scene.worker.token).rewards.declareKin({ body: { persons: [kin] } })
  const byKin = await buildResident({ phone: kin.phone })
  const asResident = await buildResident({ phone: '13800000000' })
  for (const [accountId, rule] of [
    [byKin.actor.id, 'not_staff_kin'],
    [asResident.actor.id, 'not_staff'],
    [scene.leader.actor.id, 'not_staff'],
  ] as const) {
    const { factId, reportId } = await buildTipOff(scene, { by: { accountId } })
    const shown = await as(scene.reviewer.token).rewards.preview({ body: proposal(scene, factId, [reportId]) })
    const [share] = shown.shares
    expect(share!.evaluation).toMatchObject({ verdict: 'no', amountFen: 0 })
    expect(share!.evaluation.trace.filter(({ result }) => result === 'fail').map((step) => step.rule)).toEqual([rule])
  }
})
