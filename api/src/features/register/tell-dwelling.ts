import { clock } from '../../platform/clock.ts'
import type { DwellingFacts } from '../addresses/dwelling-facts.ts'
import { insertOnce } from '../accounts/insert-once.ts'
import { dayKeyOf } from '../clocks/work-calendar.ts'
import { DwellingRecord, type DwellingRecordFields } from './dwelling-record.model.ts'
import { Entry, type EntryRecord } from './entry.model.ts'
import { insertNew } from './insert-new.ts'
import { readPersons } from './open-persons.ts'
import { adultOn } from './person-facts.ts'
import { openBirthDay } from './seal-person.ts'
import { openStays, silentSince, tellStays, type Stay, type Telling } from './tell-stays.ts'
import { Verification, type VerificationRecord } from './verification.model.ts'

/** Puts a kept verification behind all others of the dwelling, once. One write decides between those who come at once. */
export const lineUp = ({ id, ...dwelling }: DwellingFacts, declarationId: string) =>
  insertOnce(() =>
    DwellingRecord.updateOne(
      { _id: id },
      {
        $addToSet: { verificationIds: declarationId },
        $setOnInsert: { ...placeOf(dwelling), state: 'unknown', people: 0, minors: 0, told: 0 },
      },
      { upsert: true },
    ),
  )

export const readTelling = async (dwellingId: string) => {
  const record = await DwellingRecord.findById(dwellingId, { verificationIds: 1 }).lean()
  const ids = record?.verificationIds ?? []
  const kept = await Verification.find({ _id: { $in: ids } }).lean<VerificationRecord[]>()
  const byId = new Map(kept.map((verification) => [verification._id, verification]))
  return tellStays(ids.map((id) => byId.get(id)!))
}

/** Several may write at once: each entry knows up to which verification it is told, and none is told backwards. */
export const tellEntries = async (dwelling: DwellingFacts, { stays }: Telling) => {
  const written = await Entry.find({ dwellingId: dwelling.id }, { told: 1 }).lean()
  const toldOf = new Map(written.map(({ _id, told }) => [_id, told]))
  const behind = stays.filter(({ id, told }) => (toldOf.get(id) ?? 0) < told)
  if (behind.length === 0) return
  const entries = behind.map((stay) => toEntry(dwelling, stay))
  await insertNew(
    Entry,
    entries.filter(({ _id }) => !toldOf.has(_id)),
  )
  await Entry.bulkWrite(
    entries.map(({ _id, told, ...fields }) => ({
      updateOne: { filter: { _id, told: { $lt: told }, tombstone: null }, update: { $set: { ...fields, told } } },
    })),
  )
}

const placeOf = ({ buildingId, gridId, areaIds }: Omit<DwellingFacts, 'id'>) => ({ buildingId, gridId, areaIds })

const toEntry = (dwelling: DwellingFacts, stay: Stay): Omit<EntryRecord, 'tombstone'> => ({
  _id: stay.id,
  personId: stay.personId,
  dwellingId: dwelling.id,
  ...placeOf(dwelling),
  since: stay.since,
  until: stay.until,
  purpose: stay.purpose,
  relation: stay.relation,
  declarationId: stay.restsOn._id,
  declarationNumber: stay.restsOn.number,
  capacity: stay.restsOn.capacity,
  filerId: stay.restsOn.filerId,
  organisationId: stay.restsOn.organisationId,
  verifiedById: stay.restsOn.verifiedById,
  verifiedByName: stay.restsOn.verifiedByName,
  verifiedAt: stay.restsOn.verifiedAt,
  endedByDeclarationId: stay.endedBy?._id ?? null,
  endedAt: stay.endedBy?.verifiedAt ?? null,
  told: stay.told,
})

/** As with the entries: never backwards. */
export const tellRecord = async (dwelling: DwellingFacts, telling: Telling) => {
  const open = openStays(telling)
  const record: Omit<DwellingRecordFields, '_id' | 'verificationIds'> = {
    ...placeOf(dwelling),
    state: open.length > 0 ? 'occupied' : telling.vacantSince ? 'vacant' : 'unknown',
    people: open.length,
    ...(await minorsAmong(open.map(({ personId }) => personId))),
    lease: telling.lease,
    vacantSince: telling.vacantSince,
    silentSince: silentSince(open),
    told: telling.told,
  }
  await DwellingRecord.updateOne({ _id: dwelling.id, told: { $lt: telling.told } }, { $set: record })
}

/** How many of these people are minors today, and when that changes next by itself. */
export const minorsAmong = async (personIds: string[]) => {
  const today = dayKeyOf(clock.now())
  const days = (await readPersons(personIds))
    .map(openBirthDay)
    .flatMap((birthDay) => (birthDay ? [adultOn(birthDay)] : []))
    .filter((day) => day > today)
    .sort()
  return { minors: days.length, minorsChangeOn: days[0] ?? null }
}
