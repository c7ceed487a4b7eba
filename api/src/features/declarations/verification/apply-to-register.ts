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

/** Finishes what a crash left between a verification and the register. */
export const applyOutstanding = async () => {
  for (;;) {
    const waiting = await Declaration.find({ unapplied: true }).limit(batch).lean<DeclarationDocument[]>()
    for (const declaration of waiting) await applyToRegister(declaration)
    if (waiting.length < batch) return
  }
}
