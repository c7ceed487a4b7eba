import { clock } from '../../platform/clock.ts'
import { Batch } from './batch.model.ts'
import type { BatchAct, BatchDocument, BatchFields, By } from './payment.fields.ts'
import { batchChain, batchDigest } from './payment-history.ts'

type Step = { act: BatchAct; by: By | null; words?: string | null; set: Partial<BatchFields> }

/** The entry a step adds to the history of a batch. */
export const batchEntry = (
  id: string,
  batch: Omit<BatchFields, 'history'> & Pick<BatchFields, 'history'>,
  act: BatchAct,
  by: By | null,
  words: string | null,
) => {
  const entry = { at: clock.now(), act, by: by && { id: by.id, name: by.name }, words, stateDigest: batchDigest(batch) }
  return batchChain.extend(id, batch.history, [entry])
}

/** One step, written only where the batch is still as it was read; null where it moved on. */
export const moveBatch = (batch: BatchDocument, { act, by, words = null, set }: Step): Promise<BatchDocument | null> =>
  Batch.findOneAndUpdate(
    { _id: batch._id, revision: batch.revision, status: 'made' },
    {
      $set: set,
      $push: { history: { $each: batchEntry(String(batch._id), { ...batch, ...set }, act, by, words) } },
      $inc: { revision: 1 },
    },
    { returnDocument: 'after' },
  ).lean<BatchDocument>()

export const isSoundBatch = (batch: BatchDocument) =>
  batch.history.length > 0 &&
  batchChain.isIntact(String(batch._id), batch.history) &&
  batch.history.at(-1)!.stateDigest === batchDigest(batch)
