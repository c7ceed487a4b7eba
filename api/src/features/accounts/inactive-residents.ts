import { Account } from './account.model.ts'
import { Session } from './session/session.model.ts'

/**
 * Residents with a phone who have not signed in since a moment and are signed in nowhere, by id, behind `after`.
 * `last` is where the next batch begins, or null at the end.
 */
export const inactiveResidents = async (before: Date, after: string | null, limit: number) => {
  const found = await Account.find(
    {
      role: 'resident',
      active: true,
      phoneHash: { $exists: true },
      createdAt: { $lt: before },
      ...(after && { _id: { $gt: after } }),
    },
    { lastSignInAt: 1 },
  )
    .sort({ _id: 1 })
    .limit(limit)
    .lean()
  const old = found.filter(({ lastSignInAt }) => !lastSignInAt || lastSignInAt < before).map(({ _id }) => _id)
  const live = new Set((await Session.distinct('accountId', { accountId: { $in: old }, endedAt: null })).map(String))
  return {
    ids: old.map(String).filter((id) => !live.has(id)),
    last: found.length === limit ? String(found.at(-1)!._id) : null,
  }
}

/** Takes the phone from these accounts, unless somebody has signed in meanwhile. Answers how many. */
export const forgetPhones = async (accountIds: readonly string[], before: Date): Promise<number> => {
  const { modifiedCount } = await Account.updateMany(
    {
      _id: { $in: [...accountIds] },
      role: 'resident',
      $or: [{ lastSignInAt: null }, { lastSignInAt: { $lt: before } }],
    },
    { $set: { phoneSealed: null }, $unset: { phoneHash: 1 } },
  )
  return modifiedCount
}
