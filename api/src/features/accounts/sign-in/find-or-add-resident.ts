import { Account } from '../account.model.ts'
import { insertOnce } from '../insert-once.ts'
import { hashOfPhone, sealPhone } from '../phone.ts'

const newResident = { role: 'resident', name: '居民' } as const

/** The resident of this openid, from the first sign-in on. */
export const residentOfOpenid = (openid: string) => findOrAdd({ openid }, newResident)

/** The resident of this phone, wherever it was bound: the same account in WeChat and on the web. */
export const residentOfPhone = (phone: string) =>
  findOrAdd({ phoneHash: hashOfPhone(phone) }, { ...newResident, phoneSealed: sealPhone(phone) })

const findOrAdd = (who: { openid: string } | { phoneHash: string }, fields: object) =>
  insertOnce(() =>
    Account.findOneAndUpdate(who, { $setOnInsert: fields }, { upsert: true, returnDocument: 'after' }).lean(),
  )
