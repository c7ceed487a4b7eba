import { handsOnTipOffs } from '../reports/hands-on-tip-off.ts'
import { openEntry } from './identity/entry-of.ts'
import { VaultEntry } from './identity/vault-entry.model.ts'

const batch = 200

/**
 * Removes identities whose tip-off never came, because the sending broke off. The first sweep marks them, the next
 * removes those still marked; whoever sends again meanwhile takes the mark away. Safe to repeat.
 */
export const sweepUnclaimed = async (): Promise<void> => {
  let last = ''
  for (;;) {
    const entries = await VaultEntry.find({ _id: { $gt: last } }, { pseudonymHash: 1, identitySealed: 1, unclaimed: 1 })
      .sort({ _id: 1 })
      .limit(batch)
      .lean()
    if (entries.length === 0) return
    const pseudonyms = entries.map((entry) => openEntry(entry).pseudonym)
    const claimed = new Set((await handsOnTipOffs({ pseudonyms })).map(({ pseudonym }) => pseudonym))
    for (const [at, { _id, identitySealed, unclaimed }] of entries.entries()) {
      const there = claimed.has(pseudonyms[at]!)
      const same = { _id, identitySealed }
      if (there && unclaimed) await VaultEntry.updateOne(same, { $set: { unclaimed: false } })
      if (!there && unclaimed) await VaultEntry.deleteOne({ ...same, unclaimed })
      if (!there && !unclaimed) await VaultEntry.updateOne(same, { $set: { unclaimed: true } })
    }
    last = entries.at(-1)!._id
  }
}
