import { Types } from 'mongoose'
import type { Actor } from '../../../http/actor.ts'
import { Problem } from '../../../http/problem.ts'
import { clock } from '../../../platform/clock.ts'
import { sealPersonal } from '../../../platform/personal.ts'
import { isDuplicate } from '../../accounts/insert-once.ts'
import { recordAccess } from '../../audit/record-access.ts'
import { handsOnTipOff } from '../../reports/hands-on-tip-off.ts'
import { drawNumber } from '../../reports/number.ts'
import { standingOn } from './standing.ts'
import { wakeUnsealings } from './tell-unsealings.ts'
import { Unsealing, unsealingUse, type UnsealingRecord } from './unsealing.model.ts'

type Asked = { submissionId: string; reportNumber: string; reason: string; basis: string }

const mostDraws = 5

/** Asks once per `submissionId`. What is no tip-off, or one that tells of the asker, is not there for them. */
export const askUnsealing = async (
  actor: Actor,
  { submissionId, reportNumber, reason, basis }: Asked,
): Promise<UnsealingRecord> => {
  const mine = { askedById: actor.id, submissionId }
  const known = await Unsealing.findOne(mine).lean<UnsealingRecord>()
  if (known) return known
  const { reportId, number, pseudonym } = await tipOffFor(actor, reportNumber)
  const askedAt = clock.now()
  const _id = new Types.ObjectId()
  await recordAccess(actor, {
    action: 'unseal',
    subjectIds: [pseudonym],
    what: '申请启封举报人身份',
    reason,
    ref: String(_id),
  })
  for (let draws = 0; draws < mostDraws; draws += 1) {
    try {
      const asked = await Unsealing.create({
        ...{ _id, ...mine, reportId, reportNumber: number, pseudonym, askedAt },
        number: `QF${drawNumber(askedAt)}`,
        status: 'asked',
        reasonSealed: sealPersonal(unsealingUse, reason),
        basisSealed: sealPersonal(unsealingUse, basis),
        askedByName: actor.name,
      })
      wakeUnsealings()
      return asked.toObject()
    } catch (error) {
      if (!isDuplicate(error)) throw error
      const made = await Unsealing.findOne(mine).lean<UnsealingRecord>()
      if (made) return made
    }
  }
  throw new Error('no free number for an unsealing')
}

const tipOffFor = async (actor: Actor, number: string) => {
  const hands = await handsOnTipOff({ number })
  const standing = hands && (await standingOn(actor, hands))
  if (!standing || standing.excluded) throw new Problem('not_found')
  if (standing.onTheCase) throw new Problem('on_the_case')
  return hands
}
