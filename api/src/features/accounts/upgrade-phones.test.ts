import { createCipheriv, randomBytes } from 'node:crypto'
import { useApp } from '../../../test/app.ts'
import { hashFor, keyFor } from '../../platform/keyring.ts'
import { personalFields } from '../../platform/personal-fields.ts'
import { Account } from './account.model.ts'
import { buildResident, buildStaff } from './build-account.ts'
import { upgradePhones } from './upgrade-phones.ts'

const { as } = useApp()

/** As it was written before. */
const sealAsBefore = (text: string) => {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFor('phone'), nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

test('phones from before are read and found under the new keys, once, and others are left alone', async () => {
  const [resident, staff, later] = [
    await buildResident(),
    await buildStaff(),
    await buildResident({ phone: '13900000009' }),
  ]
  const phone = '13812345678'
  const before = { phoneSealed: sealAsBefore(phone), phoneHash: hashFor('phone', phone) }
  await Account.updateOne({ _id: resident.actor.id }, before)
  await Account.updateOne({ _id: staff.actor.id }, { phoneSealed: sealAsBefore('13700000000') })
  await upgradePhones()
  expect((await as(resident.token).accounts.me()).phoneMasked).toBe('138****5678')
  expect((await as(staff.token).accounts.me()).phoneMasked).toBe('137****0000')
  expect(await Account.find({ phoneHash: { $in: personalFields.phone.hashes(phone) } }).lean()).toHaveLength(1)
  expect((await Account.findById(staff.actor.id).lean())!.phoneHash).toBeUndefined()
  const untouched = await Account.findById(later.actor.id).lean()
  expect(untouched!.phoneSealed).toBe(later.account.phoneSealed)
  await Account.updateOne({ _id: resident.actor.id }, before)
  await upgradePhones()
  expect((await Account.findById(resident.actor.id).lean())!.phoneSealed).toBe(before.phoneSealed)
})
