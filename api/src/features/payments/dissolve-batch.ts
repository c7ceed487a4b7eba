import type { Actor } from '../../http/actor.ts'
import { Problem } from '../../http/problem.ts'
import { findBatch } from './find-batch.ts'
import { moveBatch } from './move-batch.ts'
import type { BatchDocument } from './payment.fields.ts'
import { giveBack } from './undo-batch.ts'

/** Takes a batch apart before its release; its payments wait for another. */
export const dissolveBatch = async (
  actor: Pick<Actor, 'id' | 'name'>,
  batchId: string,
  words: string,
): Promise<BatchDocument> => {
  const batch = await findBatch(batchId)
  if (batch.status !== 'made' || !batch.complete) throw new Problem('payment_moved_on')
  const by = { id: actor.id, name: actor.name }
  const dissolved = await moveBatch(batch, { act: 'dissolve', by, words, set: { status: 'dissolved' } })
  if (!dissolved) throw new Problem('payment_moved_on')
  await giveBack(batchId, by)
  return dissolved
}
