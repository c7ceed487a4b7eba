import type { Upload } from './send-file.types'
import type { Answer } from './answer'

/** A paper kept on the device until the server has acknowledged what it belongs to. */
export type BoxedAttachment = { key: string; name: string; kind: 'image' | 'pdf' }
export type AttachmentSource = 'any' | 'photo' | 'file'

export type AttachmentBox = {
  /** Where this platform can take papers from. */
  sources: readonly { value: AttachmentSource; title: string }[]
  /** None where the person changes their mind. */
  choose: (source: AttachmentSource, most: number) => Promise<BoxedAttachment[]>
  drop: (key: string) => Promise<void>
  /** Sends it as one multipart part; throws `OfflineError` where nothing answered. */
  upload: (key: string, to: Upload) => Promise<Answer>
}
