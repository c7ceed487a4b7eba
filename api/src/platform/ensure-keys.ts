import { rings, type CheckedRing } from './rings.ts'

const use = 'key-check'

/**
 * Refuses the start when a key that something may be sealed under is missing or is another than it was. Keys are made
 * only where there are none and never were.
 */
export const ensureKeys = async () => {
  for (const each of rings) await ensureRing(each)
}

const ensureRing = async ({ under, checks }: CheckedRing) => {
  const { ring } = under
  const known = await checks.find({ retiredAt: null }).sort({ _id: 1 }).lean()
  if (!ring.exists()) {
    if (known.length > 0) throw lost(ring, known[0]!._id)
    ring.makeFile()
  }
  for (const { _id, sealed } of known) if (!opens(under, _id, sealed)) throw lost(ring, _id)
  for (const keyId of ring.keyIds()) await remember({ under, checks }, keyId)
}

const lost = ({ of, setting }: CheckedRing['under']['ring'], keyId: string) =>
  new Error(`The key ${keyId} of ${of} is missing or wrong: give it back in ${setting} or the data folder`)

const opens = (under: CheckedRing['under'], keyId: string, sealed: string) => {
  try {
    return under.open(use, sealed) === keyId
  } catch {
    return false
  }
}

/** The key that seals is never a retired one. */
const remember = ({ under, checks }: CheckedRing, keyId: string) =>
  checks.updateOne(
    { _id: keyId },
    {
      $setOnInsert: { sealed: under.sealUnder(keyId, use, keyId) },
      ...(keyId === under.ring.currentKeyId() && { $set: { retiredAt: null } }),
    },
    { upsert: true },
  )
