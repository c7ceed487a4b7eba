import type { Types } from 'mongoose'
import { wokenWork } from '../../../platform/woken-work.ts'
import { deleteAttachments } from '../../attachments/delete-attachments.ts'
import { sendNotices } from '../../notices/send-notices.ts'
import { markAttached } from '../../photos/mark-attached.ts'
import { raiseLeadsAnew } from '../../register/leads/raise-leads-anew.ts'
import type { DeclarationDocument } from '../declaration.fields.ts'
import { Declaration } from '../declaration.model.ts'
import { photoIdsOf } from '../photo-ids-of.ts'
import { noticesOf } from './notices-of-declaration.ts'

const batch = 200

/**
 * Tells those concerned what is new in the histories, from where the last telling stopped, and the register's leads
 * what is declared. Safe to repeat and to run twice at once: each notice has a key of its own. What cannot be told now
 * holds up no other.
 */
export const tellDeclarations = async () => {
  let last: Types.ObjectId | null = null
  for (;;) {
    const declarations: DeclarationDocument[] = await Declaration.find({
      untold: true,
      ...(last && { _id: { $gt: last } }),
    })
      .sort({ _id: 1 })
      .limit(batch)
      .lean<DeclarationDocument[]>()
    if (declarations.length > 0) await tell(declarations)
    if (declarations.length < batch) return
    last = declarations.at(-1)!._id
  }
}

const tell = async (declarations: DeclarationDocument[]) => {
  const { notices, tellable } = await noticesOf(declarations)
  await sendNotices(notices)
  await markAttached(tellable.flatMap(photoIdsOf))
  await deleteAttachments(tellable.flatMap(({ discardedIds }) => discardedIds))
  await raiseLeadsAnew(tellable.map(({ dwelling }) => dwelling.id))
  // A step taken meanwhile leaves the declaration untold for the next round.
  await Declaration.bulkWrite(
    tellable.map(({ _id, step, history }) => ({
      updateOne: {
        filter: { _id, step },
        update: { $set: { toldSeq: history.length, untold: false, discardedIds: [] } },
      },
    })),
    { ordered: false },
  )
}

/** Called after each write: news go out at once, beside the request. */
export const wakeTelling = wokenWork('telling of declarations', tellDeclarations)
