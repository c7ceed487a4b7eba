import { KeyCheck } from './key-check.model.ts'
import { currentKeyId, makeKeyFile, personalKeyIds, personalKeysExist } from './personal-keys.ts'
import { openPersonal, sealUnder } from './personal.ts'

const use = 'key-check'

/**
 * Refuses the start when a key that personal data may be under is missing or is another than it was. Keys are made only
 * where there are none and never were.
 */
export const ensureKeys = async () => {
  const checks = await KeyCheck.find({ retiredAt: null }).sort({ _id: 1 }).lean()
  if (!personalKeysExist()) {
    if (checks.length > 0) throw lost(checks[0]!._id)
    makeKeyFile()
  }
  for (const { _id, sealed } of checks) if (!opens(_id, sealed)) throw lost(_id)
  for (const keyId of personalKeyIds()) await remember(keyId)
}

const lost = (keyId: string) =>
  new Error(`The key ${keyId} of personal data is missing or wrong: give it back in PERSONAL_KEYS or the data folder`)

const opens = (keyId: string, sealed: string) => {
  try {
    return openPersonal(use, sealed) === keyId
  } catch {
    return false
  }
}

/** The key that seals is never a retired one. */
const remember = (keyId: string) =>
  KeyCheck.updateOne(
    { _id: keyId },
    {
      $setOnInsert: { sealed: sealUnder(keyId, use, keyId) },
      ...(keyId === currentKeyId() && { $set: { retiredAt: null } }),
    },
    { upsert: true },
  )
