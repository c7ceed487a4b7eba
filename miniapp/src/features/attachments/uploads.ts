import { uploadAttachment } from '../../api/upload-attachment'
import { createUploads } from '../uploads'

/** Papers of what an account files. */
export const accountAttachments = createUploads(uploadAttachment)
export const { forgetUpload, uploadOnce } = accountAttachments
