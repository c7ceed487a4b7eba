import type { Upload } from './send-file.types'
import type { Answer } from './answer'

/** A spreadsheet the person chose. It names people, so the device keeps no copy of it. */
export type ChosenSheet = {
  name: string
  bytes: number
  /** Sends it as one multipart part, as often as is tried; throws `OfflineError` where nothing answered. */
  send: (to: Upload) => Promise<Answer>
}
/** Null where the person changes their mind. */
export type ChooseSheet = () => Promise<ChosenSheet | null>
