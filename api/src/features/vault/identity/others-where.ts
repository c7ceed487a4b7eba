import type { QueryFilter } from 'mongoose'
import { identitiesWhere } from './entry-of.ts'
import type { VaultEntryRecord } from './vault-entry.model.ts'

/** The pseudonyms of all but this one of whom something is true. */
export const othersWhere = async (pseudonym: string, filter: QueryFilter<VaultEntryRecord>): Promise<string[]> =>
  (await identitiesWhere(filter)).map((other) => other.pseudonym).filter((other) => other !== pseudonym)
