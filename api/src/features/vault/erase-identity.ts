import { entryOf, openEntry } from './identity/entry-of.ts'
import { hashesOf } from './identity/hashes-of.ts'
import { sealIdentity } from './identity/identity.ts'
import { VaultEntry } from './identity/vault-entry.model.ts'

/** Leaves only in which way somebody tipped off: nobody opens the tip-off as its tipster again. Safe to repeat. */
export const eraseIdentity = async (pseudonym: string): Promise<void> => {
  const entry = await entryOf(pseudonym)
  if (!entry) return
  const { mode } = openEntry(entry)
  const erased = {
    ...{ pseudonym, mode, standing: 'outsider' as const, exactPlace: null, persons: [], photos: [] },
    ...{ code: null, accountId: null, deviceId: null },
  }
  await VaultEntry.updateOne(
    { _id: entry._id },
    { $set: { ...hashesOf(erased), identitySealed: sealIdentity(erased), passphraseSealed: null } },
  )
}
