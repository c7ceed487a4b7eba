import type { Role } from '@huisheng/contract'
import { personalFields } from '../../platform/personal-fields.ts'
import { Account } from './account.model.ts'

export type AccountFacts = {
  id: string
  role: Role
  name: string
  /** In clear text: in memory only, for the person’s own copy. */
  phone: string | null
  boundToWechat: boolean
  createdAt: Date
  lastSignInAt: Date | null
  privacyVersion: string | null
  privacyAcceptedAt: Date | null
}

/** Everything an account holds of a person; null where there is none. */
export const accountFacts = async (accountId: string): Promise<AccountFacts | null> => {
  const account = await Account.findById(accountId).lean()
  if (!account) return null
  return {
    id: accountId,
    role: account.role,
    name: account.name,
    phone: account.phoneSealed ? personalFields.phone.open(account.phoneSealed) : null,
    boundToWechat: Boolean(account.openid),
    createdAt: account.createdAt,
    lastSignInAt: account.lastSignInAt ?? null,
    privacyVersion: account.privacyVersion ?? null,
    privacyAcceptedAt: account.privacyAcceptedAt ?? null,
  }
}
