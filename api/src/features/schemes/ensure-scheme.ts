import type { SchemeFields } from '@huisheng/contract'
import type { Actor } from '../../http/actor.ts'
import { addScheme } from './draft-scheme.ts'
import { publishScheme } from './publish-scheme.ts'
import { Scheme, type SchemeRecord } from './scheme.model.ts'

type By = Pick<Actor, 'id'>

/** The first version of a scheme, by two people; where its key was ever published it is left alone. Safe to repeat. */
export const ensureScheme = async (editor: By, publisher: By, fields: SchemeFields) => {
  const { key } = fields
  if (await Scheme.exists({ key, state: 'published' })) return
  const draft =
    (await Scheme.findOne({ key, state: 'draft' }).lean<SchemeRecord>()) ?? (await addScheme(editor, fields))
  await publishScheme(publisher, String(draft._id), draft.revision)
}
