import { DeclarationRules } from '@huisheng/contract'
import { keptFresh } from '../../../platform/kept-fresh.ts'
import { defaultRules } from './default-rules.ts'
import { rulesId, SavedRules } from './rules.model.ts'

const rules = keptFresh('declaration-rules', async () => {
  const saved = await SavedRules.findById(rulesId).lean()
  return saved ? DeclarationRules.parse(saved.rules) : defaultRules
})

/** The city’s rules for declarations, from memory; the defaults until somebody sets them. */
export const currentRules = () => rules.current()

export const setRules = async (changed: DeclarationRules) => {
  await SavedRules.updateOne({ _id: rulesId }, { $set: { rules: changed } }, { upsert: true })
  await rules.touch()
  return changed
}
