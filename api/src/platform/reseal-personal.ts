import type { Types } from 'mongoose'
import type { Job } from './jobs.ts'
import { log } from './log.ts'
import { keyedCodes, sealedFiles, sealedModels, type SealedFiles, type SealedModel } from './personal-registry.ts'
import { countOld, renewDocument } from './renew-document.ts'
import { personalData, rings, vaultData, type CheckedRing } from './rings.ts'
import { clock } from './clock.ts'

const batchSize = 200

type Outcome = { resealed: number; left: number }

/** Brings all that is under an older key of a ring under its current one. Safe to stop, to repeat and to run beside requests. */
const reseal = async (ring: CheckedRing): Promise<Outcome> => {
  const total = { resealed: 0, left: 0 }
  const ofRing = ({ under }: { under: CheckedRing['under'] }) => under === ring.under
  const steps = [
    ...sealedModels.filter(ofRing).map((registration) => () => resealModel(registration)),
    ...sealedFiles.filter(ofRing).map((registration) => () => resealFiles(registration)),
    ...keyedCodes.filter(ofRing).map(({ renew }) => renew),
  ]
  for (const step of steps) {
    const { resealed, left } = await step()
    total.resealed += resealed
    total.left += left
  }
  return total
}

export const resealPersonal = () => reseal(personalData)
export const resealVault = () => reseal(vaultData)

/** Walks by id; what changes under our hands is left for the next run. */
const resealModel = async ({ model, ...paths }: SealedModel): Promise<Outcome> => {
  const outcome = { resealed: 0, left: 0 }
  let last: Types.ObjectId | null = null
  for (;;) {
    const batch = await model.collection
      .find(last === null ? {} : { _id: { $gt: last } }, { sort: { _id: 1 }, limit: batchSize })
      .toArray()
    if (batch.length === 0) return outcome
    for (const document of batch) {
      const old = countOld(paths, document)
      const renewed = old > 0 ? renewDocument(paths, document) : null
      const done = renewed && (await replace(model, document._id, renewed)) ? Object.keys(renewed.becomes).length : 0
      outcome.resealed += done
      outcome.left += old - done
    }
    last = batch.at(-1)!._id
  }
}

type Renewed = NonNullable<ReturnType<typeof renewDocument>>

/** False where the document changed meanwhile, or another one holds the new hash of a unique field. */
const replace = async (model: SealedModel['model'], _id: Types.ObjectId, { was, becomes }: Renewed) => {
  try {
    const { modifiedCount } = await model.collection.updateOne({ _id, ...was }, { $set: becomes })
    return modifiedCount === 1
  } catch (error) {
    if ((error as { code?: unknown }).code === 11000) return false
    throw error
  }
}

const resealFiles = async ({ under, use, walk }: SealedFiles): Promise<Outcome> => {
  const outcome = { resealed: 0, left: 0 }
  for await (const { sealed, replace } of walk()) {
    if (!under.isOld(sealed)) continue
    await replace(under.sealBytes(use, under.openBytes(use, sealed)))
    outcome.resealed += 1
  }
  return outcome
}

/** Reseals, then declares that a key of a ring may be gone. Throws where something is still under it. */
export const retireKey = async (keyId: string, ring = personalData) => {
  if (keyId === ring.under.ring.currentKeyId())
    throw new Error('The current key cannot be retired: put another one in front first')
  const { left } = await reseal(ring)
  if (left > 0) throw new Error(`${left} values are still under an older key`)
  const { matchedCount } = await ring.checks.updateOne({ _id: keyId }, { $set: { retiredAt: clock.now() } })
  if (matchedCount === 0) throw new Error(`There never was a key ${keyId}`)
}

export const resealJob: Job = {
  name: 'reseal-personal-data',
  every: '1 hours',
  run: async () => {
    for (const ring of rings) {
      if (ring.under.ring.keyIds().length === 1) continue
      const { resealed, left } = await reseal(ring)
      if (resealed + left > 0) log.info({ of: ring.under.ring.of, resealed, left }, 'resealed under the current key')
    }
  },
}
