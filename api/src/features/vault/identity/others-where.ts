import type { QueryFilter } from 'mongoose'
import { openIdentity } from './identity.ts'
import { VaultEntry, type VaultEntryRecord } from './vault-entry.model.ts'

/** The pseudonyms of all but this one that something is true of. */
export const othersWhere = async (pseudonym: string, filter: QueryFilter<VaultEntryRecord>): Promise<string[]> => {
  const entries = await VaultEntry.find(filter, { identitySealed: 1 }).lean()
  return entries.map((entry) => openIdentity(entry.identitySealed).pseudonym).filter((other) => other !== pseudonym)
}
