import type { Actor } from '../../http/actor.ts'
import { Problem } from '../../http/problem.ts'
import { clock } from '../../platform/clock.ts'
import { filers, findFiling } from './find-filing.ts'
import { Filing, type FilingFields } from './filing.model.ts'

/** Nothing of it is written. What was confirmed can no longer be cancelled. */
export const cancelFiling = async (actor: Actor, filingId: string) => {
  const { filing, membership } = await findFiling(actor, filingId, filers)
  if (filing.status === 'cancelled') return { filing, membership }
  const cancelled = await Filing.findOneAndUpdate(
    { _id: filing._id, status: { $in: ['reading', 'preview'] } },
    { $set: { status: 'cancelled', endedAt: clock.now(), lease: null }, $inc: { revision: 1 } },
    { returnDocument: 'after' },
  ).lean<FilingFields>()
  if (!cancelled) throw new Problem('filing_moved_on')
  return { filing: cancelled, membership }
}
