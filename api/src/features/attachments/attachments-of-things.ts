import { Attachment } from './attachment.model.ts'

/** The papers that are still there of these things of one kind. */
export const attachmentsOfThings = async (noun: string, thingIds: readonly string[]) => {
  const found = await Attachment.find(
    { 'claim.id': { $in: [...thingIds] }, 'claim.noun': noun, storedAt: { $ne: null } },
    { claim: 1 },
  ).lean()
  return found.map(({ _id, claim }) => ({ id: String(_id), thingId: claim!.id }))
}
