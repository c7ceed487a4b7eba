import { Account } from '../account.model.ts'
import { insertOnce } from '../insert-once.ts'
import { personalFields } from '../../../platform/personal-fields.ts'

const newResident = { role: 'resident', name: '居民' } as const

/** The resident of this openid, from the first sign-in on. */
export const residentOfOpenid = (openid: string) => findOrAdd({ openid }, newResident)

/** The resident of this phone, wherever it was bound: the same account in WeChat and on the web. */
export const residentOfPhone = (value: string) =>
  findOrAdd(
    { phoneHash: { $in: phone.hashes(value) } },
    { ...newResident, phoneSealed: phone.seal(value), phoneHash: phone.hash(value) },
  )

const { phone } = personalFields

const findOrAdd = (who: { openid: string } | { phoneHash: { $in: string[] } }, fields: object) =>
  insertOnce(() =>
    Account.findOneAndUpdate(who, { $setOnInsert: fields }, { upsert: true, returnDocument: 'after' }).lean(),
  )
