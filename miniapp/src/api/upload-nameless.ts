import { AttachmentView, pathOf, PhotoView, tipOffs } from '@huisheng/contract'
import { apiUrl } from '../platform/addresses'
import { attachmentBox } from '../platform/attachment-box'
import { photoBox } from '../platform/photo-box'
import { dataOf } from './send'

type Progress = (percent: number) => void

/** Photos of a tip-off belong to its sending and to no account: they go up without the session. */
export const uploadTipOffPhoto = (sendingId: string) => async (key: string, onProgress: Progress) => {
  const url = apiUrl(pathOf(tipOffs.uploadPhoto, { sendingId }))
  return PhotoView.parse(dataOf(await photoBox.upload(key, { url, part: 'photo', token: null, onProgress })))
}

export const uploadLetter = (sendingId: string) => async (key: string, onProgress: Progress) => {
  const url = apiUrl(pathOf(tipOffs.uploadLetter, { sendingId }))
  return AttachmentView.parse(dataOf(await attachmentBox.upload(key, { url, part: 'file', token: null, onProgress })))
}
