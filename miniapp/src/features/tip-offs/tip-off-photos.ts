import { uploadTipOffPhoto } from '../../api/upload-nameless'
import { createUploads, type Uploads } from '../uploads'

const ways = new Map<string, Uploads>()

/** Photos that go up under one sending: they belong to it, and to no account. */
export const photosOf = (sendingId: string): Uploads => {
  const way = ways.get(sendingId) ?? createUploads(uploadTipOffPhoto(sendingId))
  ways.set(sendingId, way)
  return way
}
