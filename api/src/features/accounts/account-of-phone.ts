import { personalFields } from '../../platform/personal-fields.ts'
import { Account } from './account.model.ts'

/** The resident who has signed in with this phone, or null. */
export const accountOfPhone = async (phone: string): Promise<string | null> => {
  const account = await Account.findOne(
    { phoneHash: { $in: personalFields.phone.hashes(phone) }, active: true },
    { _id: 1 },
  ).lean()
  return account ? String(account._id) : null
}
