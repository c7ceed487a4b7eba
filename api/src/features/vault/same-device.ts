import { identityOf } from './identity/entry-of.ts'
import { anyOf, keyOf } from './identity/hashes-of.ts'
import { othersWhere } from './identity/others-where.ts'

/** Other tip-offs from the same device. */
export const sameDevice = async (pseudonym: string): Promise<string[]> => {
  const { deviceId } = await identityOf(pseudonym)
  return deviceId === null ? [] : othersWhere(pseudonym, { deviceHash: anyOf(keyOf.device(deviceId)) })
}
