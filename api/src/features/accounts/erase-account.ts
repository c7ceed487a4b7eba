import { Account } from './account.model.ts'
import { forgetActor } from './actor-of.ts'

const erasedName = '已注销'

/** Leaves of a resident’s account only that there was one: nobody signs in to it again. Safe to repeat. */
export const eraseAccount = async (accountId: string): Promise<boolean> => {
  const { modifiedCount } = await Account.updateOne(
    { _id: accountId, role: 'resident', active: true },
    {
      $set: { active: false, name: erasedName, phoneSealed: null, privacyVersion: null, privacyAcceptedAt: null },
      $unset: { phoneHash: 1, openid: 1 },
      $inc: { sessionVersion: 1 },
    },
  )
  forgetActor(accountId)
  return modifiedCount === 1
}

/** The agreement on the use of personal data no longer stands; it is asked for again before the next use. */
export const withdrawPrivacy = async (accountId: string) => {
  await Account.updateOne({ _id: accountId }, { $set: { privacyVersion: null, privacyAcceptedAt: null } })
}
