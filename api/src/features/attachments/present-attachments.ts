import type { AttachmentView } from '@huisheng/contract'
import { openPersonal } from '../../platform/personal.ts'
import { signAttachmentAddress } from './attachment-address.ts'
import { Attachment, nameUse, type AttachmentRecord } from './attachment.model.ts'

/** In the order asked, in one query; what is gone is left out. Only for whoever may see the thing they belong to. */
export const presentAttachments = async (ids: readonly string[]): Promise<AttachmentView[]> => {
  if (ids.length === 0) return []
  const found = await Attachment.find({ _id: { $in: ids }, storedAt: { $ne: null } }).lean()
  const byId = new Map(found.map((attachment) => [String(attachment._id), presentAttachment(attachment)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

export const presentAttachment = ({ _id, nameSealed, kind, bytes, createdAt }: AttachmentRecord): AttachmentView => ({
  id: String(_id),
  name: openPersonal(nameUse, nameSealed),
  kind,
  bytes,
  uploadedAt: createdAt.toISOString(),
  url: signAttachmentAddress(String(_id)),
})
