import { dropStored, readStored, writeStored } from '../../../platform/storage'
import { newUuid } from '../../../platform/uuid'

const keyOf = (deed: string, declarationId: string) => `${deed}:${declarationId}`

/** The id of a two-tap filing, made once and kept on the device until it is acknowledged: tried again, it is the same. */
export const submissionFor = (deed: 'renew' | 'move-out', declarationId: string) => {
  const key = keyOf(deed, declarationId)
  const known = readStored<string>(key) ?? newUuid()
  writeStored(key, known)
  return known
}
export const settleSubmission = (deed: 'renew' | 'move-out', declarationId: string) =>
  dropStored(keyOf(deed, declarationId))
