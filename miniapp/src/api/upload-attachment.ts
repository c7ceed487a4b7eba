import { attachments, AttachmentView } from '@huisheng/contract'
import { attachmentBox } from '../platform/attachment-box'
import { uploadFile } from './upload-file'

export const uploadAttachment = async (key: string, onProgress: (percent: number) => void) =>
  AttachmentView.parse(await uploadFile(attachments.upload, (to) => attachmentBox.upload(key, to), onProgress))
