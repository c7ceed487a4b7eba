import type { Payee } from '@huisheng/contract'
import { Types } from 'mongoose'
import { badField, Problem } from '../../../http/problem.ts'
import { clock } from '../../../platform/clock.ts'
import { hashFor } from '../../../platform/keyring.ts'
import { personalFields } from '../../../platform/personal-fields.ts'
import { wechat } from '../../../platform/wechat.ts'
import { askWechat } from '../../accounts/sign-in/ask-wechat.ts'
import { claimAttachments } from '../../attachments/claim-attachments.ts'
import { registerClaimant } from '../../attachments/claimants.ts'
import { schemeVersion } from '../../schemes/find-schemes.ts'
import { marksOf } from '../../vault/marks-of.ts'
import { pseudonymOf } from '../../vault/pseudonym-of.ts'
import type { RewardDocument, Share } from '../reward.fields.ts'
import { tipsterRefusal } from '../share.machine.ts'
import { tipsterName } from '../write-reward.ts'
import { wakeRewards } from '../work-on-rewards.ts'
import { doubtsAbout } from './check-claimant.ts'
import { Claim, documentHashOf, sealPayee, type SealedPayee } from './claim.model.ts'
import { changeShares, moved, rewardOf, shareIn } from './move-share.ts'
import { payeeDigest } from './payee-digest.ts'

type Claimed = { sendingId: string; payee: Payee; proxy: { letterId: string } | null }

registerClaimant('claim', async (ids) => {
  const there = await Claim.find({ _id: { $in: ids } }, { _id: 1 }).lean()
  return new Set(there.map(({ _id }) => String(_id)))
})

const markOf = (sendingId: string) => hashFor('claim-sending', sendingId)

/**
 * Claims the share of one tip-off. The same sending makes one claim; of different ones at once, one is first and the
 * others are told that it is closed. The payee is sealed; who reviews and approves never sees it.
 */
export const claimReward = async (reportId: string, claimed: Claimed): Promise<void> => {
  const reward = await rewardOf(reportId)
  if (!reward) throw new Problem('claim_closed')
  if (await isDone(reward, reportId, claimed.sendingId)) return
  await refuseClosed(reward, reportId)
  await refuseWithoutLetter(shareIn(reward, reportId), claimed)
  const payee = await payeeOf(claimed)
  const claim = await keep(reward, reportId, claimed, payee)
  try {
    await take(reward, reportId, claim, { payee, byProxy: claimed.proxy !== null })
  } catch (error) {
    // Only a refusal says for sure that it was not taken: after anything else a job clears up.
    if (!(error instanceof Problem)) throw error
    await Claim.deleteOne({ _id: claim._id })
    if (await isDone((await rewardOf(reportId))!, reportId, claimed.sendingId)) return
    throw error
  }
  wakeRewards()
}

/** Whether this very sending has made a claim already. */
const isDone = async ({ claimIds }: RewardDocument, reportId: string, sendingId: string) =>
  (await Claim.exists({ _id: { $in: claimIds }, reportId, sendingMark: markOf(sendingId) })) !== null

const refuseClosed = async (reward: RewardDocument, reportId: string) => {
  const { appealDays } = await schemeVersion(reward.schemeId)
  const code = tipsterRefusal('claim', shareIn(reward, reportId), appealDays, clock.now())
  if (code) throw new Problem(code)
}

/** Several persons who tipped off together, and anyone who is paid for another, show a letter. */
const refuseWithoutLetter = async ({ tipster, letterNeeded }: Share, { payee, proxy }: Claimed) => {
  if (proxy) return
  if (letterNeeded) throw badField('proxy', '联名举报由一人代领，请上传其他人的委托书')
  const { documentHashes } = await marksOf(tipster)
  const shown = personalFields.documentNumber.hashes(payee.documentKind, payee.documentNumber)
  if (documentHashes.length > 0 && !shown.some((hash) => documentHashes.includes(hash)))
    throw badField('proxy', '收款人不是举报人本人，请上传委托书')
}

const payeeOf = async ({ payee, proxy }: Claimed): Promise<SealedPayee> => {
  const { name, documentKind, documentNumber } = payee
  const person = { name, documentKind, documentNumber, ...(proxy && { letterId: proxy.letterId }) }
  return payee.channel === 'bank'
    ? { channel: 'bank', ...person, bankName: payee.bankName, account: payee.account }
    : { channel: 'wechat', ...person, openid: await askWechat(wechat.openidOf(payee.code)) }
}

const keep = async (reward: RewardDocument, reportId: string, { sendingId, proxy }: Claimed, payee: SealedPayee) => {
  const _id = new Types.ObjectId()
  if (proxy)
    await claimAttachments({ id: pseudonymOf(sendingId) }, [proxy.letterId], { noun: 'claim', id: String(_id) })
  const claim = {
    _id,
    rewardId: String(reward._id),
    reportId,
    attempt: shareIn(reward, reportId).attempt + 1,
    channel: payee.channel,
    sendingMark: markOf(sendingId),
    payeeSealed: sealPayee(payee),
    documentHash: documentHashOf(payee),
    claimedAt: clock.now(),
  }
  await Claim.create(claim)
  return claim
}

type Taken = { payee: SealedPayee; byProxy: boolean }

const take = (
  { _id }: RewardDocument,
  reportId: string,
  claim: Awaited<ReturnType<typeof keep>>,
  { payee, byProxy }: Taken,
) =>
  changeShares(_id, async (reward) => {
    await refuseClosed(reward, reportId)
    const share = shareIn(reward, reportId)
    const heldFor = await doubtsAbout(reward, share, payee)
    const claimId = String(claim._id)
    return {
      set: { claimIds: [...reward.claimIds, claimId] },
      shares: {
        [reportId]: moved(share, heldFor ? 'hold' : 'claim', {
          claimedAt: claim.claimedAt,
          attempt: share.attempt + 1,
          claimId,
          payeeDigest: payeeDigest(claimId, payee),
          byProxy,
          heldFor,
          failure: null,
          paymentNumber: null,
        }),
      },
      acts: [
        {
          action: heldFor ? 'hold' : 'claim',
          at: claim.claimedAt,
          by: tipsterName,
          reportId,
          amountFen: share.amountFen,
        },
      ],
      tell: heldFor !== null,
    }
  })
