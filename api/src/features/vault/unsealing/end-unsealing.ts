import type { Actor } from '../../../http/actor.ts'
import { Problem } from '../../../http/problem.ts'
import { clock } from '../../../platform/clock.ts'
import { recordAccess } from '../../audit/record-access.ts'
import { findUnsealing } from './find-unsealing.ts'
import { Unsealing, type UnsealingRecord } from './unsealing.model.ts'

/** Ends it before its time: the asker, or whoever oversees. */
export const endUnsealing = async (actor: Actor, unsealingId: string): Promise<UnsealingRecord> => {
  const { unsealing } = await findUnsealing(actor, unsealingId, 'end')
  const ended = await Unsealing.findOneAndUpdate(
    { _id: unsealingId, status: unsealing.status },
    { $set: { status: 'ended', endsAt: clock.now(), untold: false } },
    { returnDocument: 'after' },
  ).lean<UnsealingRecord>()
  if (!ended) throw new Problem('unsealing_moved_on')
  await recordAccess(actor, {
    action: 'unseal',
    subjectIds: [ended.pseudonym],
    what: '结束启封举报人身份',
    ref: unsealingId,
  })
  return ended
}
