import { append } from '../ledger/append.ts'
import type { RewardDocument } from './reward.fields.ts'
import { Reward } from './reward.model.ts'

type Owing = Pick<RewardDocument, '_id' | 'number' | 'unposted'>

/** Brings to the ledger what a reward owes it. Safe to repeat. */
export const postFor = async ({ _id, number, unposted }: Owing) => {
  for (const posting of unposted) {
    await append({ ...posting, ref: number, words: '不再支付，释放预算', by: null })
    await Reward.updateOne({ _id }, { $pull: { unposted: { key: posting.key } } })
  }
  await Reward.updateOne({ _id, unposted: { $size: 0 }, approving: null }, { $set: { unfinished: false } })
}

const batch = 100

export const postOutstanding = async () => {
  const owing = await Reward.find({ unfinished: true, 'unposted.0': { $exists: true } })
    .limit(batch)
    .lean<RewardDocument[]>()
  for (const reward of owing) await postFor(reward)
}
