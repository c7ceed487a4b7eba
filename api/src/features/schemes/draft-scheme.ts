import type { SchemeFields } from '@huisheng/contract'
import type { Actor } from '../../http/actor.ts'
import { Problem } from '../../http/problem.ts'
import { clock } from '../../platform/clock.ts'
import { isDuplicate } from '../accounts/insert-once.ts'
import { checkFields } from './check-fields.ts'
import { Scheme, type SchemeRecord } from './scheme.model.ts'

/** Begins a scheme, or the next version of one. Throws `already_exists` where its key has a draft. */
export const addScheme = async (by: Pick<Actor, 'id'>, fields: SchemeFields): Promise<SchemeRecord> => {
  await checkFields(fields)
  const last = await Scheme.findOne({ key: fields.key }, { version: 1 }).sort({ version: -1 }).lean()
  const edited = { editedById: by.id, editedAt: clock.now(), revision: 1 }
  try {
    const made = await Scheme.create({ ...fields, ...edited, version: (last?.version ?? 0) + 1, state: 'draft' })
    return made.toObject() as unknown as SchemeRecord
  } catch (error) {
    throw isDuplicate(error) ? new Problem('already_exists') : error
  }
}

/** Throws `scheme_moved_on` for another revision than the one that was read, and for what is a draft no more. */
export const changeScheme = async (
  by: Pick<Actor, 'id'>,
  schemeId: string,
  { revision, ...fields }: Omit<SchemeFields, 'key'> & { revision: number },
): Promise<SchemeRecord> => {
  await checkFields(fields)
  const changed = await Scheme.findOneAndUpdate(
    { _id: schemeId, state: 'draft', revision },
    { $set: { ...fields, editedById: by.id, editedAt: clock.now() }, $inc: { revision: 1 } },
    { returnDocument: 'after' },
  ).lean<SchemeRecord>()
  return changed ?? (await missed(schemeId))
}

/** What was published stays. */
export const discardScheme = async (schemeId: string) => {
  const { deletedCount } = await Scheme.deleteOne({ _id: schemeId, state: 'draft' })
  if (deletedCount === 0) await missed(schemeId)
}

/** Why a write met nothing. */
export const missed = async (schemeId: string): Promise<never> => {
  throw new Problem((await Scheme.exists({ _id: schemeId })) ? 'scheme_moved_on' : 'not_found')
}
