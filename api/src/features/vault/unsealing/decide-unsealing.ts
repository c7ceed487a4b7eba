import type { Actor } from '../../../http/actor.ts'
import { Problem } from '../../../http/problem.ts'
import { clock } from '../../../platform/clock.ts'
import { sealPersonal } from '../../../platform/personal.ts'
import { recordAccess } from '../../audit/record-access.ts'
import { findUnsealing } from './find-unsealing.ts'
import { standingOn } from './standing.ts'
import { wakeUnsealings } from './tell-unsealings.ts'
import { Unsealing, unsealingUse, type UnsealingRecord } from './unsealing.model.ts'

type Decision = { approved: boolean; words: string; minutes: number }

/** One decision counts, never the asker’s own, and no approval for somebody who came to be on the case meanwhile. */
export const decideUnsealing = async (
  actor: Actor,
  unsealingId: string,
  { approved, words, minutes }: Decision,
): Promise<UnsealingRecord> => {
  const { unsealing, hands } = await findUnsealing(actor, unsealingId, 'decide')
  const asker = await standingOn({ id: unsealing.askedById, role: 'reviewer' }, hands)
  if (approved && (asker.onTheCase || asker.excluded)) throw new Problem('on_the_case')
  const decidedAt = clock.now()
  const decided = await Unsealing.findOneAndUpdate(
    { _id: unsealingId, status: 'asked' },
    {
      $set: {
        status: approved ? 'open' : 'refused',
        decidedById: actor.id,
        decidedByName: actor.name,
        decidedAt,
        decisionSealed: sealPersonal(unsealingUse, words),
        endsAt: approved ? new Date(decidedAt.getTime() + minutes * 60_000) : null,
        untold: true,
      },
    },
    { returnDocument: 'after' },
  ).lean<UnsealingRecord>()
  if (!decided) throw new Problem('unsealing_moved_on')
  await recordAccess(actor, {
    action: 'unseal',
    subjectIds: [decided.pseudonym],
    what: approved ? '批准启封举报人身份' : '不批准启封举报人身份',
    reason: words,
    ref: unsealingId,
  })
  wakeUnsealings()
  return decided
}
