import { forgetPhones, inactiveResidents } from '../../accounts/inactive-residents.ts'
import { recordAccess, systemActor } from '../../audit/record-access.ts'
import { entriesOfPersons } from '../../register/entries-of-persons.ts'
import { personsOfAccount } from '../../register/persons-of-account.ts'

const batchSize = 200

/** The phones of residents who have not come back; those of whom a stay is kept are kept with it. */
export const dropAccounts = async (before: Date) => {
  let after: string | null = null
  do {
    const { ids, last }: Awaited<ReturnType<typeof inactiveResidents>> = await inactiveResidents(
      before,
      after,
      batchSize,
    )
    const free = await withoutEntries(ids)
    if (free.length > 0) {
      await recordAccess(systemActor, {
        action: 'retention',
        subjectIds: free,
        what: `长期未登录账号的手机号清理 ${free.length} 个`,
      })
      await forgetPhones(free, before)
    }
    after = last
  } while (after)
}

const withoutEntries = async (ids: readonly string[]) => {
  const free: string[] = []
  for (const id of ids) if ((await entriesOfPersons(await personsOfAccount(id))).length === 0) free.push(id)
  return free
}
