import { identitiesWhere } from './identity/entry-of.ts'
import { anyOf, keyOf } from './identity/hashes-of.ts'

/** The tip-offs of an account. What is sealed decides: a hash somebody has exchanged gives nobody the tip-off of another. */
export const pseudonymsOf = async (accountId: string): Promise<string[]> =>
  (await identitiesWhere({ accountHash: anyOf(keyOf.account(accountId)) }))
    .filter((identity) => identity.accountId === accountId)
    .map(({ pseudonym }) => pseudonym)
