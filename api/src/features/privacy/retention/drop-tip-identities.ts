import { clock } from '../../../platform/clock.ts'
import { recordAccess, systemActor } from '../../audit/record-access.ts'
import { rewardsNotOver } from '../../rewards/reading/rewards-not-over.ts'
import { eraseTipster } from '../../tip-offs/keeping/erase-tipster.ts'
import { tipOffsEndedBefore } from '../../tip-offs/keeping/tip-offs-ended-before.ts'

/** Who tipped off, once the case and every share of its reward are long over. The record names nobody, only how many. */
export const dropTipIdentities = async (before: Date) => {
  for await (const batch of tipOffsEndedBefore(before)) {
    const kept = await rewardsNotOver(
      batch.map(({ reportId }) => reportId),
      before,
    )
    const over = batch.filter(({ reportId }) => !kept.has(reportId))
    if (over.length === 0) continue
    await recordAccess(systemActor, {
      action: 'retention',
      subjectIds: [],
      what: `举报人身份到期清理 ${over.length} 份`,
    })
    for (const tipOff of over) await eraseTipster(tipOff, { at: clock.now(), why: '保存期满' })
  }
}
