import { Problem } from '../../../http/problem.ts'
import { anyOf, keyOf } from './hashes-of.ts'
import { openIdentity, type Identity } from './identity.ts'
import { VaultEntry } from './vault-entry.model.ts'

export const entryOf = (...pseudonyms: string[]) =>
  VaultEntry.findOne({ pseudonymHash: anyOf(...pseudonyms.map(keyOf.pseudonym)) }).lean()

/** Who is behind a pseudonym. Every tip-off has an entry, so one that is not found lies under a key that is not here. */
export const identityOf = async (pseudonym: string): Promise<Identity> => {
  const entry = await entryOf(pseudonym)
  if (!entry) throw new Problem('unavailable')
  return openIdentity(entry.identitySealed)
}

/** The same for many; who is not found is left out. */
export const identitiesOf = async (pseudonyms: readonly string[]): Promise<Identity[]> => {
  if (pseudonyms.length === 0) return []
  const entries = await VaultEntry.find(
    { pseudonymHash: anyOf(...pseudonyms.map(keyOf.pseudonym)) },
    { identitySealed: 1 },
  ).lean()
  return entries.map(({ identitySealed }) => openIdentity(identitySealed))
}
