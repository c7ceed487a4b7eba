import { Account } from './account.model.ts'
import { openPhone } from './phone.ts'

/** How a person can be reached outside the app. For sending only, never for a screen. */
export const contactOf = async (accountId: string): Promise<{ openid: string | null; phone: string | null }> => {
  const account = await Account.findOne({ _id: accountId, active: true }, { openid: 1, phoneSealed: 1 }).lean()
  return { openid: account?.openid ?? null, phone: account?.phoneSealed ? openPhone(account.phoneSealed) : null }
}
