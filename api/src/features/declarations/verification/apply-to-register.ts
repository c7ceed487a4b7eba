import type { Types } from 'mongoose'
import { log } from '../../../platform/log.ts'
import { applyVerified } from '../../register/apply-verified.ts'
import type { DeclarationDocument } from '../declaration.fields.ts'
import { Declaration } from '../declaration.model.ts'
import { verifiedFacts } from './verified-facts.ts'

/** Brings one verified declaration into the register and takes its mark away. Safe to repeat and to run twice at once. */
export const applyToRegister = async (declaration: DeclarationDocument) => {
  if (!declaration.unapplied) return
  await applyVerified(await verifiedFacts(declaration))
  await Declaration.updateOne({ _id: declaration._id }, { $set: { unapplied: false } })
}

const batch = 100

/** Finishes what a crash left between a verification and the register. What cannot be finished now holds up no other. */
export const applyOutstanding = async () => {
  let last: Types.ObjectId | null = null
  for (;;) {
    const waiting: DeclarationDocument[] = await Declaration.find({
      unapplied: true,
      ...(last && { _id: { $gt: last } }),
    })
      .sort({ _id: 1 })
      .limit(batch)
      .lean<DeclarationDocument[]>()
    for (const declaration of waiting) await tryToApply(declaration)
    if (waiting.length < batch) return
    last = waiting.at(-1)!._id
  }
}

/** Should it stop half way, the job goes on. */
export const tryToApply = async (declaration: DeclarationDocument) => {
  try {
    await applyToRegister(declaration)
  } catch (error) {
    log.error({ err: error, declarationId: String(declaration._id) }, 'a verified declaration waits for the register')
  }
}
