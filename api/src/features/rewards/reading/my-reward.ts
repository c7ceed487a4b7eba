import type { MyReward, PaymentChannel, SchemeView, TransferConfirmation } from '@huisheng/contract'
import { clock } from '../../../platform/clock.ts'
import { canTransferAmount } from '../../../platform/wechat-pay-settings.ts'
import { dayKeyOf } from '../../clocks/work-calendar.ts'
import { schemeVersion } from '../../schemes/find-schemes.ts'
import { Reward } from '../reward.model.ts'
import type { RewardDocument, Share } from '../reward.fields.ts'
import { sharePlainWords } from '../reward.words.ts'
import { openMaybe, openWords } from '../saying.ts'
import { appealEnd, tipsterActs } from '../share.machine.ts'
import { Claim, openPayee } from '../shares/claim.model.ts'
import { maskAccount } from '../shares/mask-account.ts'
import { confirmationsOf } from '../shares/transfer-to-confirm.ts'

export type RewardOfReport = { rewardId: string; view: MyReward }

/** For each of these tip-offs that has a reward: which, and how its tipster reads it. */
export const rewardsOfReports = async (reportIds: readonly string[]): Promise<Map<string, RewardOfReport>> => {
  const rewards = await Reward.find({ 'shares.reportId': { $in: [...reportIds] } }).lean<RewardDocument[]>()
  const mine = rewards.flatMap((reward) =>
    reward.shares.filter(({ reportId }) => reportIds.includes(reportId)).map((share) => ({ reward, share })),
  )
  const schemes = await schemesOf(rewards)
  const payments = await paymentsOf(mine.map(({ share }) => share))
  return new Map(
    mine.map(({ reward, share }) => [
      share.reportId,
      {
        rewardId: String(reward._id),
        view: viewOf(reward, share, schemes.get(reward.schemeId)!, payments.get(share.claimId ?? '') ?? null),
      },
    ]),
  )
}

const schemesOf = async (rewards: readonly RewardDocument[]) => {
  const ids = [...new Set(rewards.map(({ schemeId }) => schemeId))]
  return new Map(await Promise.all(ids.map(async (id) => [id, await schemeVersion(id)] as const)))
}

type Way = { channel: PaymentChannel; accountMasked: string; confirm: TransferConfirmation | null }

const paymentsOf = async (shares: readonly Share[]) => {
  const claimIds = shares.flatMap(({ claimId }) => claimId ?? [])
  const claims = claimIds.length > 0 ? await Claim.find({ _id: { $in: claimIds } }, { payeeSealed: 1 }).lean() : []
  const confirmations = await confirmationsOf(claimIds)
  return new Map<string, Way>(
    claims.map(({ _id, payeeSealed }) => {
      const payee = openPayee(payeeSealed)
      const confirm = confirmations.get(String(_id)) ?? null
      return [String(_id), { channel: payee.channel, accountMasked: maskAccount(payee), confirm }]
    }),
  )
}

const viewOf = (reward: RewardDocument, share: Share, scheme: SchemeView, way: Way | null): MyReward => {
  const { appeal } = share
  const now = clock.now()
  const decided = share.notifiedAt !== null
  return {
    number: reward.number,
    schemeName: reward.schemeName,
    status: share.status === 'waiting' ? 'deciding' : share.status,
    amountFen: decided ? share.amountFen : 0,
    words: wordsFor(share),
    claimUntil: share.claimUntil?.toISOString() ?? null,
    appealUntil: appealEnd(share, scheme.appealDays)?.toISOString() ?? null,
    trace: decided ? share.evaluation.trace.map(({ name, result, words }) => ({ name, result, words })) : [],
    payment: way && { ...way, failure: share.failure },
    letterNeeded: share.letterNeeded,
    channels: canTransferAmount(share.amountFen) ? ['bank', 'wechat'] : ['bank'],
    appeal: appeal && { words: openWords(appeal.said), answer: openMaybe(appeal.answer?.said) },
    actions: decided ? tipsterActs(share, scheme.appealDays, now) : [],
  }
}

const wordsFor = ({ status, failure, claimUntil }: Share) => {
  if (status !== 'notified') return sharePlainWords[status]
  const until = `请在 ${dayKeyOf(claimUntil!)} 前领取。`
  return failure ? `上次支付没有成功（${failure}），请核对账户后重新申领；${until}` : `奖励已批准，${until}`
}
