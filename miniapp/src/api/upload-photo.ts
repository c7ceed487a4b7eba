import { photos, PhotoView } from '@huisheng/contract'
import { photoBox } from '../platform/photo-box'
import { uploadFile } from './upload-file'

export const uploadPhoto = async (key: string, onProgress: (percent: number) => void) =>
  PhotoView.parse(await uploadFile(photos.upload, (to) => photoBox.upload(key, to), onProgress))
