import { Account } from './account.model.ts'
import { personalFields } from '../../platform/personal-fields.ts'

export type Contact = { openid: string | null; phone: string | null }

/** How people can be reached outside the app, in one query. For sending only, never for a screen. */
export const contactsOf = async (accountIds: readonly string[]): Promise<Map<string, Contact>> => {
  const accounts = await Account.find(
    { _id: { $in: [...new Set(accountIds)] }, active: true },
    { openid: 1, phoneSealed: 1 },
  ).lean()
  return new Map(
    accounts.map(({ _id, openid, phoneSealed }) => [
      String(_id),
      { openid: openid ?? null, phone: phoneSealed ? personalFields.phone.open(phoneSealed) : null },
    ]),
  )
}
