import { StaffRole } from '@huisheng/contract'
import { personalFields } from '../../../platform/personal-fields.ts'
import { findStaff } from '../../accounts/find-staff.ts'
import { schemeVersion } from '../../schemes/find-schemes.ts'
import { signalsOf } from '../../tip-offs/signals-of.ts'
import { marksOf } from '../../vault/marks-of.ts'
import { samePerson } from '../../vault/same-person.ts'
import { isKinOfStaff, isStaff } from '../facts/known-people.ts'
import { personMonthFen } from '../facts/person-month.ts'
import type { RewardDocument, Share } from '../reward.fields.ts'
import { Claim, type SealedPayee } from './claim.model.ts'

/**
 * What could not be known before somebody showed a document. Answers the doubts in words that name nobody, or null.
 * Doubts hold a share for a person; nothing is dropped for them.
 */
export const doubtsAbout = async (reward: RewardDocument, share: Share, payee: SealedPayee): Promise<string | null> => {
  const documentHashes = personalFields.documentNumber.hashes(payee.documentKind, payee.documentNumber)
  const marks = await marksOf(share.tipster)
  const [isKin, isOwn, named, suspected, twice, overCap] = await Promise.all([
    isKinOfStaff({ ...marks, documentHashes: [...marks.documentHashes, ...documentHashes] }),
    isStaff(marks),
    isNamedLikeStaff(payee.name),
    isSuspected(share),
    claimsHereToo(reward, share, documentHashes),
    isOverCap(reward, share, documentHashes),
  ])
  const doubts = [
    isKin && '收款人是工作人员申报的近亲属',
    isOwn && '举报人是工作人员',
    named && '收款人与一名工作人员同名',
    suspected && '有异常提示还没有人看过，或已认定滥用',
    twice && '同一人已领取这件事实的另一份奖励',
    overCap && '加上这份，收款人本月所得超过每人每月上限',
  ].filter((doubt) => doubt !== false)
  return doubts.length > 0 ? doubts.join('；') : null
}

/** Raised since it was approved. */
const isSuspected = async ({ reportId }: Share) => {
  const signal = (await signalsOf([reportId])).get(reportId)
  return signal !== undefined && (signal.open > 0 || signal.abusive)
}

/** Accounts of staff hold no document: the name is all there is to go by. */
const isNamedLikeStaff = async (name: string) => {
  const hash = personalFields.name.hash(name)
  const staff = await Promise.all(StaffRole.options.map((role) => findStaff({ role })))
  return staff.flat().some((member) => personalFields.name.hash(member.name) === hash)
}

const claimsHereToo = async ({ _id }: RewardDocument, { reportId }: Share, documentHashes: string[]) =>
  (await Claim.exists({
    rewardId: String(_id),
    reportId: { $ne: reportId },
    documentHash: { $in: documentHashes },
  })) !== null

const isOverCap = async (reward: RewardDocument, share: Share, documentHashes: string[]) => {
  const { capPersonMonth: cap } = await schemeVersion(reward.schemeId)
  if (!cap) return false
  const pseudonyms = [share.tipster, ...(await samePerson(share.tipster))]
  const elsewhereFen = await personMonthFen(
    { pseudonyms, documentHashes },
    {
      schemeKey: reward.schemeKey,
      matterCode: cap.eachMatter ? share.facts.matterCode : null,
      at: reward.approvedAt!,
      exceptRewardId: String(reward._id),
    },
  )
  return elsewhereFen + share.amountFen > cap.amountFen
}
