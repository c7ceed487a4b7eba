import { log } from '../../platform/log.ts'
import { registerKeyedCodes } from '../../platform/personal-registry.ts'
import { personal } from '../../platform/personal.ts'
import { renewHashes } from './history.ts'
import type { RewardDocument } from './reward.fields.ts'
import { Reward } from './reward.model.ts'

const batchSize = 50

/** Brings histories under the current key, those that are intact: what was tampered with stays to be found. */
export const renewChains = async () => {
  const outcome = { resealed: 0, left: 0 }
  for await (const each of Reward.find({}, { history: 1, revision: 1 })
    .sort({ _id: 1 })
    .lean<RewardDocument[]>()
    .cursor({ batchSize })) {
    const { _id, history, revision } = each as RewardDocument
    const old = history.filter(({ hash }) => personal.isOld(hash)).length
    if (old === 0) continue
    const hashes = renewHashes(String(_id), history)
    if (!hashes) log.error({ rewardId: String(_id) }, 'the history of a reward is not intact and stays under its key')
    const renewed =
      hashes &&
      (await Reward.updateOne(
        { _id, revision },
        { $set: Object.fromEntries(hashes.map((hash, at) => [`history.${at}.hash`, hash])) },
      ))
    outcome[renewed?.modifiedCount === 1 ? 'resealed' : 'left'] += old
  }
  return outcome
}

registerKeyedCodes({ name: 'rewards', renew: renewChains })
