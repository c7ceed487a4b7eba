import { apiBase, attachments, pathOf } from '@huisheng/contract'
import { clock } from '../../platform/clock.ts'
import { hashFor, sameText } from '../../platform/keyring.ts'

const lifetimeSeconds = 600
/** Ends fall on these steps, so that equal views give equal addresses. */
const stepSeconds = 300

/** A relative address that opens the paper for whoever was shown it, for 10 to 15 minutes. No query. */
export const signAttachmentAddress = (attachmentId: string) => {
  const expires = Math.ceil((secondsNow() + lifetimeSeconds) / stepSeconds) * stepSeconds
  const search = `expires=${expires}&signature=${signatureOf(attachmentId, expires)}`
  return `${apiBase}${pathOf(attachments.read, { attachmentId })}?${search}`
}

export type SignedAddress = { attachmentId: string; expires: number; signature: string }

/** The seconds the address still opens, or null when it was altered or has ended. */
export const secondsLeft = ({ attachmentId, expires, signature }: SignedAddress) => {
  const left = expires - secondsNow()
  return left > 0 && sameText(signature, signatureOf(attachmentId, expires)) ? left : null
}

const secondsNow = () => Math.floor(clock.now().getTime() / 1000)

const signatureOf = (attachmentId: string, expires: number) =>
  hashFor('attachment-address', `${attachmentId}/${expires}`)
