import { attachmentBox } from '../../platform/attachment-box'
import type { Uploads } from '../uploads'
import { accountAttachments } from './uploads'
import type { HeldAttachment } from './use-attachments'

/** Ids in the order shown, sending those the server does not hold yet. */
export const uploadAllAttachments = async (held: HeldAttachment[], way: Uploads = accountAttachments) => {
  const ids: string[] = []
  for (const { key, attachmentId } of held) ids.push(attachmentId ?? (await way.uploadOnce(key)))
  return ids
}

/** Once what they belong to is acknowledged or thrown away, the device need not keep them. */
export const dropAttachments = (held: HeldAttachment[], way: Uploads = accountAttachments) =>
  held.forEach(({ key }) => {
    way.forgetUpload(key)
    void attachmentBox.drop(key)
  })
