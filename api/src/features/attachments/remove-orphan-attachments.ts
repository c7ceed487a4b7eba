import type { Types } from 'mongoose'
import { clock } from '../../platform/clock.ts'
import { hoursBefore, orphanHours } from './attachment-lifetime.ts'
import { Attachment } from './attachment.model.ts'
import type { Claim } from './claim-attachments.ts'
import { claimantOf } from './claimants.ts'
import { deleteAttachments } from './delete-attachments.ts'

type Old = { _id: Types.ObjectId; createdAt: Date; claim: Claim | null }

/** Removes what nothing has shown for a day, half-stored files too. Answers how many. Safe to repeat. */
export const removeOrphanAttachments = async (batch = 200) => {
  const before = hoursBefore(clock.now(), orphanHours)
  let removed = 0
  let last: Old | undefined
  for (;;) {
    const old = await oldAttachments(before, last, batch)
    const kept = await thereStill(old)
    await Attachment.updateMany({ _id: { $in: [...kept] } }, { $set: { seenAt: clock.now() } })
    removed += await deleteUnclaimed(old.filter(({ _id }) => !kept.has(_id)))
    last = old.at(-1)
    if (old.length < batch) return removed
  }
}

/** Those after `last`: what cannot be removed must not hold up the rest. */
const oldAttachments = (before: Date, last: Old | undefined, batch: number) =>
  Attachment.find(
    {
      seenAt: null,
      createdAt: { $lt: before },
      ...(last && {
        $or: [{ createdAt: { $gt: last.createdAt } }, { createdAt: last.createdAt, _id: { $gt: last._id } }],
      }),
    },
    { createdAt: 1, claim: 1 },
  )
    .sort({ createdAt: 1, _id: 1 })
    .limit(batch)
    .lean<Old[]>()

/** Whose thing is there. Where nobody answers for a noun, its papers are kept. */
const thereStill = async (old: Old[]) => {
  const kept = new Set<Types.ObjectId>()
  for (const noun of new Set(old.flatMap(({ claim }) => claim?.noun ?? []))) {
    const ofNoun = old.filter(({ claim }) => claim?.noun === noun)
    const present = await claimantOf(noun)?.([...new Set(ofNoun.map(({ claim }) => claim!.id))])
    for (const { _id, claim } of ofNoun) if (!present || present.has(claim!.id)) kept.add(_id)
  }
  return kept
}

/** Only where nobody claimed it in the meantime. */
const deleteUnclaimed = async (orphans: Old[]) => {
  const ids: string[] = []
  for (const { _id, claim } of orphans) {
    const same = claim ? { 'claim.noun': claim.noun, 'claim.id': claim.id } : { claim: null }
    const { matchedCount } = await Attachment.updateOne({ _id, ...same }, { $set: { storedAt: null } })
    if (matchedCount === 1) ids.push(String(_id))
  }
  return deleteAttachments(ids)
}
