import { eraseIdentity } from '../../vault/erase-identity.ts'
import { TipOff } from '../tip-off.model.ts'
import type { EndedTipOff } from './tip-offs-ended-before.ts'

type Tombstone = { at: Date; why: string }

/** Takes out of the vault who tipped off; the tip-off stays, without anybody behind it. Safe to repeat. */
export const eraseTipster = async ({ reportId, pseudonym }: EndedTipOff, identityTombstone: Tombstone) => {
  await eraseIdentity(pseudonym)
  await TipOff.updateOne({ _id: reportId, 'identityTombstone.at': null }, { $set: { identityTombstone } })
}
