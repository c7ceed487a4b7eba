import { uploadAttachment } from '../../api/upload-attachment'
import { createUploads } from '../uploads'

export const { useUploads, forgetUpload, uploadOnce } = createUploads(uploadAttachment)
