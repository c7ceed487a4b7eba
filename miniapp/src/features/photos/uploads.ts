import { uploadPhoto } from '../../api/upload-photo'
import { createUploads } from '../uploads'

export const { useUploads, forgetUpload, uploadOnce } = createUploads(uploadPhoto)
