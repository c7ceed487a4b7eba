import { registerKeyedCodes } from '../../platform/personal-registry.ts'
import { personal } from '../../platform/personal.ts'
import { Batch } from './batch.model.ts'
import type { BatchDocument, PaymentDocument } from './payment.fields.ts'
import { batchChain, paymentChain } from './payment-history.ts'
import { Payment } from './payment.model.ts'

/** Brings the histories of payments and batches under the current key, those that are intact. */
export const renewChains = async () => {
  const outcome = { resealed: 0, left: 0 }
  const renew = async (
    { _id, history, revision }: Pick<PaymentDocument | BatchDocument, '_id' | 'history' | 'revision'>,
    hashes: string[] | null,
    write: (filter: object, set: object) => Promise<{ modifiedCount: number }>,
  ) => {
    const old = history.filter(({ hash }) => personal.isOld(hash)).length
    const set = Object.fromEntries((hashes ?? []).map((hash, at) => [`history.${at}.hash`, hash]))
    const done = hashes && (await write({ _id, revision }, { $set: set })).modifiedCount === 1
    outcome[done ? 'resealed' : 'left'] += old
  }
  const isOld = ({ history }: Pick<PaymentDocument | BatchDocument, 'history'>) =>
    history.some(({ hash }) => personal.isOld(hash))
  for await (const each of Payment.find().lean<PaymentDocument[]>().cursor({ batchSize: 200 })) {
    const payment = each as PaymentDocument
    const hashes = () => paymentChain.renewHashes(String(payment._id), payment.history)
    if (isOld(payment)) await renew(payment, hashes(), (filter, set) => Payment.updateOne(filter, set))
  }
  for (const batch of await Batch.find().lean<BatchDocument[]>()) {
    const hashes = () => batchChain.renewHashes(String(batch._id), batch.history)
    if (isOld(batch)) await renew(batch, hashes(), (filter, set) => Batch.updateOne(filter, set))
  }
  return outcome
}

registerKeyedCodes({ name: 'payments', renew: renewChains })
