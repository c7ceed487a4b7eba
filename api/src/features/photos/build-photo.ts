import { drawPhoto, type Drawing } from './draw-photo.ts'
import { storePhoto } from './store-photo.ts'

/** A stored photo for a test, with everything a real upload leaves behind. */
export const buildPhoto = async ({ ownerId, ...drawing }: Drawing & { ownerId: string }) =>
  storePhoto({ ownerId, bytes: await drawPhoto(drawing) })
