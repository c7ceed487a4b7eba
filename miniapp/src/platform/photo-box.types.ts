import type { Upload } from './send-file.types'
import type { Answer } from './answer'

/** A photo kept on the device until the server has acknowledged what it belongs to. */
export type BoxedPhoto = { key: string; src: string }

export type PhotoBox = {
  /** Lets the person take or choose up to `most` photos and keeps them; none where they change their mind. */
  choose: (most: number) => Promise<BoxedPhoto[]>
  /** The photo as it can be shown, or null where the device has lost it. */
  open: (key: string) => Promise<BoxedPhoto | null>
  drop: (key: string) => Promise<void>
  /** Sends it as one multipart part; throws `OfflineError` where nothing answered. */
  upload: (key: string, to: Upload) => Promise<Answer>
}
