import { Problem } from '../../../http/problem.ts'
import { clock } from '../../../platform/clock.ts'
import { residentOfPhone } from './find-or-add-resident.ts'
import { openSession } from '../session/open-session.ts'
import { personalFields } from '../../../platform/personal-fields.ts'
import { PhoneCode } from './phone-code.model.ts'
import { hashOfCode } from './send-phone-code.ts'

/** Throws `wrong_code` for a code that is wrong, used, too old, or tried too often. */
export const signInByPhone = async ({ phone, code }: { phone: string; code: string }) => {
  await redeemCode(phone, code)
  return openSession(await residentOfPhone(phone))
}

/** Takes one of the tries before looking, and the code itself only once. */
const redeemCode = async (phone: string, code: string) => {
  const phoneHash = personalFields.phone.hash(phone)
  const live = { phoneHash, expiresAt: { $gt: clock.now() }, codeHash: { $ne: null } }
  const tried = await PhoneCode.findOneAndUpdate({ ...live, triesLeft: { $gt: 0 } }, { $inc: { triesLeft: -1 } })
  const codeHash = hashOfCode(phone, code)
  const taken =
    tried?.codeHash === codeHash &&
    (await PhoneCode.findOneAndUpdate({ phoneHash, codeHash }, { $set: { codeHash: null } }))
  if (!taken) throw new Problem('wrong_code')
}
