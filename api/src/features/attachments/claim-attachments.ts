import { Types } from 'mongoose'
import { Problem } from '../../http/problem.ts'
import { clock } from '../../platform/clock.ts'
import { claimableHours, hoursBefore } from './attachment-lifetime.ts'
import { Attachment } from './attachment.model.ts'

export type Claim = { noun: string; id: string }

/**
 * Says which thing shows these papers from now on. Throws `attachment_gone`, naming each, where one is not there, was
 * uploaded by somebody else, or already belongs to another thing. Safe to repeat for the same thing.
 */
export const claimAttachments = async (actor: { id: string }, ids: readonly string[], about: Claim) => {
  if (ids.length === 0) return
  const now = clock.now()
  const free = { claim: null, createdAt: { $gt: hoursBefore(now, claimableHours) } }
  const usable = { _id: { $in: ids.map((id) => new Types.ObjectId(id)) }, ownerId: actor.id, storedAt: { $ne: null } }
  const found = await Attachment.find({ ...usable, $or: [free, mine(about)] }, { claim: 1 }).lean()
  refuseMissing(ids, found)
  await Attachment.updateMany({ ...usable, ...free }, { $set: { claim: about, claimedAt: now } })
  const claimed = await Attachment.find({ ...usable, ...mine(about) }, { _id: 1 }).lean()
  if (claimed.length === new Set(ids).size) return
  const taken = found.filter(({ claim }) => !claim).map(({ _id }) => _id)
  await Attachment.updateMany(
    { _id: { $in: taken }, ...mine(about), claimedAt: now },
    { $set: { claim: null, claimedAt: null } },
  )
  refuseMissing(ids, claimed)
}

/** Dotted, so that the order of the fields does not matter. */
const mine = ({ noun, id }: Claim) => ({ 'claim.noun': noun, 'claim.id': id })

const refuseMissing = (ids: readonly string[], found: { _id: Types.ObjectId }[]) => {
  const known = new Set(found.map(({ _id }) => String(_id)))
  const gone = ids.flatMap((id, at) => (known.has(id) ? [] : [at]))
  if (gone.length > 0)
    throw new Problem('attachment_gone', {
      issues: gone.map((at) => ({ path: `attachmentIds.${at}`, message: '这份材料已失效，请重新上传' })),
    })
}
