import { Problem } from '../../http/problem.ts'
import { Batch } from './batch.model.ts'
import type { BatchDocument } from './payment.fields.ts'

export const findBatch = async (batchId: string): Promise<BatchDocument> => {
  const batch = await Batch.findById(batchId).lean<BatchDocument>()
  if (!batch) throw new Problem('not_found')
  return batch
}
