import { wokenWork } from '../../../platform/woken-work.ts'
import { sendNotices } from '../../notices/send-notices.ts'
import { markAttached } from '../../photos/mark-attached.ts'
import type { DeclarationDocument } from '../declaration.fields.ts'
import { Declaration } from '../declaration.model.ts'
import { noticesOf } from './notices-of-declaration.ts'

const batch = 200

/**
 * Tells those concerned what is new in the histories, from where the last telling stopped. Safe to repeat and to run
 * twice at once: each notice has a key of its own.
 */
export const tellDeclarations = async () => {
  for (;;) {
    const declarations = await Declaration.find({ untold: true }).limit(batch).lean<DeclarationDocument[]>()
    if (declarations.length > 0) await tell(declarations)
    if (declarations.length < batch) return
  }
}

const tell = async (declarations: DeclarationDocument[]) => {
  await sendNotices(await noticesOf(declarations))
  await markAttached(declarations.flatMap(photoIdsOf))
  // A step taken meanwhile leaves the declaration untold for the next round.
  await Declaration.bulkWrite(
    declarations.map(({ _id, step, history }) => ({
      updateOne: { filter: { _id, step }, update: { $set: { toldSeq: history.length, untold: false } } },
    })),
    { ordered: false },
  )
}

const photoIdsOf = ({ visits, verification }: DeclarationDocument) =>
  [...visits.flatMap(({ photos }) => photos), ...(verification?.photos ?? [])].map(({ id }) => id)

/** Called after each write: news go out at once, beside the request. */
export const wakeTelling = wokenWork('telling of declarations', tellDeclarations)
