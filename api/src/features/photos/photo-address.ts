import { apiBase, pathOf, photos, type PhotoVariant } from '@huisheng/contract'
import { clock } from '../../platform/clock.ts'
import { hashFor, sameText } from '../../platform/keyring.ts'

const lifetimeSeconds = 3600
/** Ends fall on these steps, so that equal views give equal addresses and browsers keep what they have. */
const stepSeconds = 900

/** A relative address that opens one variant for anyone who holds it, for 60 to 75 minutes. No query. */
export const signPhotoAddress = (photoId: string, variant: PhotoVariant) => {
  const expires = Math.ceil((secondsNow() + lifetimeSeconds) / stepSeconds) * stepSeconds
  const search = `expires=${expires}&signature=${signatureOf(photoId, variant, expires)}`
  return `${apiBase}${pathOf(photos.read, { photoId, variant })}?${search}`
}

export type SignedAddress = { photoId: string; variant: PhotoVariant; expires: number; signature: string }

/** The seconds the address still opens, or null when it was altered or has ended. */
export const secondsLeft = ({ photoId, variant, expires, signature }: SignedAddress) => {
  const left = expires - secondsNow()
  return left > 0 && sameText(signature, signatureOf(photoId, variant, expires)) ? left : null
}

const secondsNow = () => Math.floor(clock.now().getTime() / 1000)

const signatureOf = (photoId: string, variant: PhotoVariant, expires: number) =>
  hashFor('photo-address', `${photoId}/${variant}/${expires}`)
