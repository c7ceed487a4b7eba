import { uploadLetter } from '../../../api/upload-nameless'
import { createUploads, type Uploads } from '../../../features/uploads'

const ways = new Map<string, Uploads>()

/** Letters that go up under one claim's sending, without the session. */
export const lettersOf = (sendingId: string): Uploads => {
  const way = ways.get(sendingId) ?? createUploads(uploadLetter(sendingId))
  ways.set(sendingId, way)
  return way
}
