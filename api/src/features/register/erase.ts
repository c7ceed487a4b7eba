import type { Day } from '@huisheng/contract'
import { DwellingRecord } from './dwelling-record.model.ts'
import { Entry, kept, type EntryRecord } from './entry.model.ts'
import { Lead } from './leads/lead.model.ts'
import { Person } from './person.model.ts'
import type { Tombstone } from './tombstone.ts'
import { Verification } from './verification.model.ts'

/** Nothing that says who it was is left: only that there was someone, when they went and why. Safe to repeat. */
export const erasePerson = async (personId: string, tombstone: Tombstone): Promise<boolean> => {
  const { modifiedCount } = await Person.updateOne(
    { _id: personId, tombstone: null },
    {
      $set: {
        numberSealed: null,
        nameSealed: null,
        nameHash: null,
        phoneSealed: null,
        phoneHash: null,
        birthDaySealed: null,
        guardian: null,
        accountIds: [],
        tombstone,
      },
      $unset: { documentHash: 1 },
    },
  )
  await Lead.deleteMany({ personId, open: true })
  await Lead.updateMany({ personId }, { $set: { wordsSealed: null } })
  return modifiedCount === 1
}

type Ended = { entryId: string; personId: string; dwellingId: string; until: Day }

/** Stays that ended before a day, the longest ago first, a batch at a time. */
export const endedEntriesBefore = async (day: Day, limit = 500): Promise<Ended[]> => {
  const entries = await Entry.find({ ...kept, until: { $gt: '', $lt: day } }, { personId: 1, dwellingId: 1, until: 1 })
    .sort({ until: 1, _id: 1 })
    .limit(limit)
    .lean()
  return entries.map(({ _id, personId, dwellingId, until }) => ({ entryId: _id, personId, dwellingId, until: until! }))
}

/**
 * Leaves tombstones where stays that have ended were, and takes the person out of the verifications they rested on.
 * Stays that last are left alone. Answers how many. Safe to repeat.
 */
export const eraseEntries = async (entryIds: readonly string[], tombstone: Tombstone): Promise<number> => {
  const ended = await Entry.find(
    { _id: { $in: entryIds }, ...kept, until: { $gt: '' } },
    { personId: 1, dwellingId: 1, endedByDeclarationId: 1 },
  ).lean()
  for (const entry of ended) await takeOut(entry)
  const { modifiedCount } = await Entry.updateMany(
    { _id: { $in: ended.map(({ _id }) => _id) }, ...kept },
    { $set: { tombstone, personId: '', filerId: '' } },
  )
  return modifiedCount
}

/** Out of all that came before the stay ended; the one that ended it may have opened the next. */
const takeOut = async ({
  personId,
  dwellingId,
  endedByDeclarationId,
}: Pick<EntryRecord, 'personId' | 'dwellingId' | 'endedByDeclarationId'>) => {
  const ids = (await DwellingRecord.findById(dwellingId, { verificationIds: 1 }).lean())?.verificationIds ?? []
  const before = ids.slice(0, Math.max(0, ids.indexOf(endedByDeclarationId ?? '')))
  await Verification.updateMany(
    { _id: { $in: before } },
    { $pull: { arrivals: { personId }, departures: { personId } } },
  )
  await Verification.updateOne({ _id: endedByDeclarationId }, { $pull: { departures: { personId } } })
}

/** Whether the register still holds any stay of this person. */
export const hasEntries = async (personId: string): Promise<boolean> =>
  (await Entry.exists({ personId, ...kept })) !== null
