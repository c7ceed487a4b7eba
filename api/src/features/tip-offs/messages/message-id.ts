import { hashFor } from '../../../platform/keyring.ts'

/** Follows from who sends and the sending, and tells neither. */
export const messageId = (senderId: string, sendingId: string) => hashFor('tip-message', `${senderId} ${sendingId}`)
