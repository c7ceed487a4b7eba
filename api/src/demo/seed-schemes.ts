import { ensureScheme } from '../features/schemes/ensure-scheme.ts'
import { householdHazards } from './seed-schemes-household.ts'
import { marketSupervision } from './seed-schemes-market.ts'
import { workSafety } from './seed-schemes-safety.ts'

type People = { editorId: string; publisherId: string }

/** Safe to repeat: a key that was published once is left alone. */
export const seedSchemes = async ({ editorId, publisherId }: People) => {
  for (const fields of [marketSupervision, workSafety, householdHazards])
    await ensureScheme({ id: editorId }, { id: publisherId }, fields)
}
