import type { QueryFilter } from 'mongoose'
import { Problem } from '../../../http/problem.ts'
import { anyOf, keyOf } from './hashes-of.ts'
import { openIdentity, type Identity } from './identity.ts'
import { VaultEntry, type VaultEntryRecord } from './vault-entry.model.ts'

export const entryOf = (...pseudonyms: string[]) =>
  VaultEntry.findOne({ pseudonymHash: anyOf(...pseudonyms.map(keyOf.pseudonym)) }).lean()

type Sealed = Pick<VaultEntryRecord, 'pseudonymHash' | 'identitySealed'>

/** Throws where it was altered or lies in the place of another, and `KeyMissing` without its key. */
export const openEntry = ({ pseudonymHash, identitySealed }: Sealed): Identity => {
  const identity = openIdentity(identitySealed)
  if (!anyOf(keyOf.pseudonym(identity.pseudonym)).$in.includes(pseudonymHash))
    throw new Error('An entry of the vault holds the identity of another')
  return identity
}

/** Who is behind a pseudonym. Every tip-off has an entry, so one that is not found lies under a key that is not here. */
export const identityOf = async (pseudonym: string): Promise<Identity> => {
  const entry = await entryOf(pseudonym)
  if (!entry) throw new Problem('unavailable')
  return openEntry(entry)
}

/** All of whom something is true. */
export const identitiesWhere = async (filter: QueryFilter<VaultEntryRecord>): Promise<Identity[]> =>
  (await VaultEntry.find(filter, { pseudonymHash: 1, identitySealed: 1 }).lean()).map(openEntry)

/** Who is not found is left out. */
export const identitiesOf = async (pseudonyms: readonly string[]): Promise<Identity[]> =>
  pseudonyms.length === 0 ? [] : identitiesWhere({ pseudonymHash: anyOf(...pseudonyms.map(keyOf.pseudonym)) })
