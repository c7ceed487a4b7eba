import { pathOf, photos, PhotoView } from '@huisheng/contract'
import { apiUrl } from '../platform/addresses'
import { photoBox } from '../platform/photo-box'
import { currentSession } from '../state/session'
import { renewSession } from './renew-session'
import { withSession } from './send'

/** A long upload should not be refused at its end for a token about to run out. */
const spareMs = 60_000

export const uploadPhoto = async (key: string, onProgress: (percent: number) => void) => {
  const session = currentSession()
  if (session && Date.parse(session.accessExpiresAt) - Date.now() < spareMs) await renewSession(session.accessToken)
  const data = await withSession((token) =>
    photoBox.upload(key, { url: apiUrl(pathOf(photos.upload)), token, onProgress }),
  )
  return PhotoView.parse(data)
}
