import { clock } from '../../../platform/clock.ts'
import { recordAccess, systemActor } from '../../audit/record-access.ts'
import { namedInDeclarations } from '../../declarations/keeping/named-in-declarations.ts'
import { erasePerson } from '../../register/erase.ts'
import { personsWithoutEntries } from '../../register/persons-without-entries.ts'

const batchSize = 500
/** A declaration that is being filed knows its people a moment before it is there. */
const settledMs = 86_400_000

/** People whom no stay and no declaration names any more. */
export const dropPersons = async () => {
  const knownBefore = new Date(clock.now().getTime() - settledMs)
  let after: string | null = null
  do {
    const batch: Awaited<ReturnType<typeof personsWithoutEntries>> = await personsWithoutEntries(
      knownBefore,
      after,
      batchSize,
    )
    await dropUnnamed(batch.ids)
    after = batch.last
  } while (after)
}

const dropUnnamed = async (personIds: string[]) => {
  const named = await namedInDeclarations(personIds)
  const free = personIds.filter((id) => !named.has(id))
  if (free.length === 0) return
  await recordAccess(systemActor, {
    action: 'retention',
    subjectIds: free,
    what: `不再有登记和申报的人员信息清理 ${free.length} 人`,
  })
  for (const id of free) await erasePerson(id, { at: clock.now(), why: '保存期满' })
}
