import type { Me } from '@huisheng/contract'
import type { Actor } from '../../../http/actor.ts'
import { badField, Problem } from '../../../http/problem.ts'
import { wechat } from '../../../platform/wechat.ts'
import { Account } from '../account.model.ts'
import { presentMe } from '../account.presenter.ts'
import { askWechat } from './ask-wechat.ts'
import { isDuplicate } from '../insert-once.ts'
import { personalFields } from '../../../platform/personal-fields.ts'

/**
 * Binds the phone a person shows through WeChat; from then on the same phone signs in to this account on the web.
 * A phone that already belongs to another resident is refused with `already_exists`: two accounts with a past are
 * never joined by a side door.
 */
export const bindPhone = async ({ id, sessionId }: Actor, code: string): Promise<Me> => {
  const { phone, countryCode } = await askWechat(wechat.phoneOf(code))
  if (countryCode !== '86' || !/^1[3-9]\d{9}$/.test(phone)) throw badField('code', '目前只支持中国大陆的手机号')
  const account = await setPhone(id, phone)
  if (!account) throw new Problem('session_ended')
  return presentMe(account, sessionId)
}

const setPhone = async (id: string, value: string) => {
  try {
    const { phone } = personalFields
    if (await Account.exists({ phoneHash: { $in: phone.hashes(value) }, _id: { $ne: id } }))
      throw new Problem('already_exists')
    const fields = { phoneHash: phone.hash(value), phoneSealed: phone.seal(value) }
    return await Account.findByIdAndUpdate(id, { $set: fields }, { returnDocument: 'after' }).lean()
  } catch (error) {
    throw isDuplicate(error) ? new Problem('already_exists') : error
  }
}
