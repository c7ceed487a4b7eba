import type { FileAnswer } from '../../http/mount.ts'
import { Problem } from '../../http/problem.ts'
import { openPersonal } from '../../platform/personal.ts'
import { secondsLeft, type SignedAddress } from './attachment-address.ts'
import { getFile } from './attachment-file.ts'
import { Attachment, nameUse } from './attachment.model.ts'

/** The paper behind a signed address. The signature is the permission. */
export const readAttachment = async (address: SignedAddress): Promise<FileAnswer> => {
  const cacheSeconds = secondsLeft(address)
  if (cacheSeconds === null) throw new Problem('link_expired')
  const attachment = await Attachment.findOne({ _id: address.attachmentId, storedAt: { $ne: null } }).lean()
  const bytes = attachment && (await getFile(address.attachmentId))
  if (!bytes) throw new Problem('not_found')
  return {
    type: attachment.kind === 'pdf' ? 'application/pdf' : 'image/jpeg',
    bytes,
    cacheSeconds,
    etag: address.attachmentId,
    name: openPersonal(nameUse, attachment.nameSealed),
    shown: true,
  }
}
