import type { Arrival, RewardStatus, ShareStatus } from '@huisheng/contract'
import type { RewardDocument } from '../reward.fields.ts'
import { Reward } from '../reward.model.ts'

/** A share as others may hold it against what they know. */
export type ShareFacts = {
  rewardId: string
  rewardNumber: string
  factId: string
  rewardStatus: RewardStatus
  schemeKey: string
  year: number
  reportId: string
  reportNumber: string
  arrival: Arrival
  status: ShareStatus
  amountFen: number
  claimId: string | null
  payeeDigest: string | null
  paymentNumber: string | null
}

const fields = { history: 0, 'shares.evaluation': 0, 'shares.facts': 0 }

/** The shares of each reward, one reward after the other. */
export async function* allShares(): AsyncGenerator<ShareFacts[]> {
  for await (const each of Reward.find({}, fields).sort({ _id: 1 }).lean<RewardDocument[]>().cursor({ batchSize: 100 }))
    yield sharesOf(each as RewardDocument)
}

const sharesOf = ({
  _id,
  number,
  factId,
  status: rewardStatus,
  schemeKey,
  year,
  shares,
}: RewardDocument): ShareFacts[] =>
  shares.map(({ reportId, reportNumber, arrival, status, amountFen, claimId, payeeDigest, paymentNumber }) => ({
    ...{ rewardId: String(_id), rewardNumber: number, factId, rewardStatus, schemeKey, year },
    ...{ reportId, reportNumber, arrival, status, amountFen, claimId, payeeDigest, paymentNumber },
  }))
