import { uploadPhoto } from '../../api/upload-photo'
import { currentSession } from '../../state/session'
import { createUploads } from '../uploads'

/** Photos of reports: they belong to the account that sends them. */
export const accountPhotos = createUploads(uploadPhoto, () => currentSession() !== null)
export const { forgetUpload, uploadOnce } = accountPhotos
