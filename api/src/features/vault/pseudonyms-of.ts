import { anyOf, keyOf } from './identity/hashes-of.ts'
import { openIdentity } from './identity/identity.ts'
import { VaultEntry } from './identity/vault-entry.model.ts'

/** The tip-offs of an account. */
export const pseudonymsOf = async (accountId: string): Promise<string[]> => {
  const entries = await VaultEntry.find({ accountHash: anyOf(keyOf.account(accountId)) }, { identitySealed: 1 }).lean()
  return entries.map(({ identitySealed }) => openIdentity(identitySealed).pseudonym)
}
