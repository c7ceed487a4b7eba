import { clock } from '../../../platform/clock.ts'
import { recordAccess, systemActor } from '../../audit/record-access.ts'
import { dayKeyOf } from '../../clocks/work-calendar.ts'
import { endedEntriesBefore, eraseEntries } from '../../register/erase.ts'

const batchSize = 500

/** Stays that ended long ago. */
export const dropEntries = async (before: Date) => {
  for (let erased = 1; erased > 0;) {
    const batch = await endedEntriesBefore(dayKeyOf(before), batchSize)
    if (batch.length === 0) return
    await recordAccess(systemActor, {
      action: 'retention',
      subjectIds: batch.map(({ personId }) => personId),
      what: `居住登记到期清理 ${batch.length} 条`,
    })
    erased = await eraseEntries(
      batch.map(({ entryId }) => entryId),
      { at: clock.now(), why: '保存期满' },
    )
  }
}
