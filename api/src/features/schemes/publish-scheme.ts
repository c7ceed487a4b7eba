import { Types } from 'mongoose'
import type { Actor } from '../../http/actor.ts'
import { Problem } from '../../http/problem.ts'
import { clock } from '../../platform/clock.ts'
import { isDuplicate } from '../accounts/insert-once.ts'
import { checkFields } from './check-fields.ts'
import { missed } from './draft-scheme.ts'
import { retiredAt } from './in-force.ts'
import { nextStep } from './scheme-chain.ts'
import { Scheme, type CourseStep, type SchemeRecord } from './scheme.model.ts'

type By = Pick<Actor, 'id'>

/** Makes a draft the next version, for good. Throws `own_request` to who edited it last. */
export const publishScheme = async (by: By, schemeId: string, revision: number) => {
  const draft = await Scheme.findOne({ _id: schemeId, state: 'draft', revision }).lean<SchemeRecord>()
  if (!draft) return missed(schemeId)
  if (String(draft.editedById) === by.id) throw new Problem('own_request')
  await checkFields(draft)
  return take(by, draft, 'publish')
}

/** Ends a scheme with its newest version. Throws `scheme_moved_on` where it is not that any more. */
export const retireScheme = async (by: By, schemeId: string, revision: number) => {
  const scheme = await Scheme.findOne({ _id: schemeId, state: 'published', revision }).lean<SchemeRecord>()
  if (!scheme || retiredAt(scheme)) return missed(schemeId)
  const newer = await Scheme.exists({ key: scheme.key, state: 'published', version: { $gt: scheme.version } })
  if (newer) throw new Problem('scheme_moved_on')
  return take(by, scheme, 'retire')
}

/** One write, and only if the version is still as it was read and no other step of its key came in between. */
const take = async (by: By, scheme: SchemeRecord, action: CourseStep['action']): Promise<SchemeRecord> => {
  const { key, state, revision } = scheme
  const versions = await Scheme.find({ key, state: 'published' }).lean<SchemeRecord[]>()
  const step = nextStep(versions, scheme, { action, at: clock.now(), byId: new Types.ObjectId(by.id) })
  try {
    const taken = await Scheme.findOneAndUpdate(
      { _id: scheme._id, state, revision },
      { $set: { state: 'published' }, $push: { course: step }, $inc: { revision: 1 } },
      { returnDocument: 'after' },
    ).lean<SchemeRecord>()
    return taken ?? (await missed(String(scheme._id)))
  } catch (error) {
    throw isDuplicate(error) ? new Problem('scheme_moved_on') : error
  }
}
