import { log } from '../../platform/log.ts'
import { append } from '../ledger/append.ts'
import { canonical } from './canonical.ts'
import { isIntact } from './history.ts'
import type { Posting, RewardDocument } from './reward.fields.ts'
import { Reward } from './reward.model.ts'

type Owing = Pick<RewardDocument, '_id' | 'number' | 'unposted' | 'history'>

/** Whether the history says so: what was written beside it moves no money. */
const isSigned = (posting: Posting, { _id, history }: Owing) =>
  history.some((entry) => entry.posting && canonical(entry.posting) === canonical(posting)) &&
  isIntact(String(_id), history)

/** Brings to the ledger what a reward owes it. Safe to repeat. */
export const postFor = async (owing: Owing) => {
  const { _id, number, unposted } = owing
  for (const posting of unposted) {
    if (!isSigned(posting, owing)) {
      log.error({ rewardId: String(_id) }, 'a reward owes the ledger what its history does not say')
      continue
    }
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
  for (const reward of owing)
    await postFor(reward).catch((error: unknown) =>
      log.error(
        { err: error, rewardId: String(reward._id) },
        'a reward could not be posted; the next sweep tries again',
      ),
    )
}
