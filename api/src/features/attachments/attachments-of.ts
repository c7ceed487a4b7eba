import { openPersonal } from '../../platform/personal.ts'
import { Attachment, nameUse } from './attachment.model.ts'

export type OwnAttachment = {
  id: string
  name: string
  kind: 'image' | 'pdf'
  bytes: number
  uploadedAt: Date
  /** What it belongs to; null while nothing shows it. */
  claim: { noun: string; id: string } | null
}

/** Every paper an account has uploaded and that is still there, the oldest first. */
export const attachmentsOf = async (ownerId: string): Promise<OwnAttachment[]> => {
  const found = await Attachment.find({ ownerId, storedAt: { $ne: null } })
    .sort({ _id: 1 })
    .lean()
  return found.map(({ _id, nameSealed, kind, bytes, createdAt, claim }) => ({
    id: String(_id),
    name: openPersonal(nameUse, nameSealed),
    kind,
    bytes,
    uploadedAt: createdAt,
    claim: claim ? { noun: claim.noun, id: claim.id } : null,
  }))
}
