import { drawPhoto } from '../photos/draw-photo.ts'
import { storeAttachment } from './store-attachment.ts'

type Overrides = { bytes?: Buffer; name?: string }

/** A stored paper for a test, with everything a real upload leaves behind. */
export const buildAttachment = async (actor: { id: string }, { bytes, name = '租赁合同.jpg' }: Overrides = {}) => {
  const stored = await storeAttachment({ ownerId: actor.id, bytes: bytes ?? (await drawPhoto()), name })
  return { id: String(stored._id) }
}
