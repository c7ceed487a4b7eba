import type { Day } from '@huisheng/contract'
import { dayKeyOf } from '../clocks/work-calendar.ts'
import { entryIdOf } from './entry-id.ts'
import type { ArrivalRecord, VerificationRecord } from './verification.model.ts'

export type Stay = ArrivalRecord & {
  id: string
  until: Day | null
  openedBy: VerificationRecord
  restsOn: VerificationRecord
  endedBy: VerificationRecord | null
  /** The landlord’s side has named this stay, or stated a lease while it lasted. */
  knownToLandlord: boolean
  /** The last verification that touched it: later ones leave it as it is. */
  told: number
}
export type Telling = {
  stays: Stay[]
  lease: { from: Day; until: Day; declarationId: string } | null
  vacantSince: Day | null
  /** The last verification that found the dwelling empty. */
  vacancy: { declarationId: string; foundOn: Day } | null
  told: number
}

const landlordSide: readonly string[] = [
  'landlord',
  'sub_lessor',
  'agency',
  'leasing_enterprise',
  'property_manager',
  'employer',
]
export const isLandlordSide = (capacity: string) => landlordSide.includes(capacity)

const later = (one: Day, other: Day) => (one > other ? one : other)

/** Who lived in a dwelling, and who lives there now: a pure function of its verified declarations in their order. */
export const tellStays = (verifications: readonly VerificationRecord[]): Telling => {
  const telling: Telling = { stays: [], lease: null, vacantSince: null, vacancy: null, told: 0 }
  for (const verification of verifications) tellOne(telling, verification, telling.told + 1)
  return telling
}

export const openStays = ({ stays }: Telling) => stays.filter(({ until }) => until === null)

const tellOne = (telling: Telling, verification: VerificationRecord, seq: number) => {
  const { _id, vacantSince, completeList, effectiveOn, verifiedAt } = verification
  const before = openStays(telling)
  const end = (stay: Stay, until: Day) =>
    Object.assign(stay, { until: later(stay.since, until), endedBy: verification, told: seq })

  if (vacantSince !== null) {
    telling.vacancy = { declarationId: _id, foundOn: dayKeyOf(verifiedAt) }
    for (const stay of before) if (stay.since <= vacantSince) end(stay, vacantSince)
  }
  if (completeList) {
    const named = new Set(verification.arrivals.map(({ personId }) => personId))
    for (const stay of before) if (!named.has(stay.personId) && stay.since <= effectiveOn) end(stay, effectiveOn)
  }
  for (const { personId, until } of verification.departures) {
    const stay = openStays(telling).find((each) => each.personId === personId)
    if (stay) end(stay, until)
  }
  for (const arrival of verification.arrivals) arrive(telling, verification, arrival, seq)

  const open = openStays(telling)
  if (verification.lease) {
    telling.lease = { ...verification.lease, declarationId: _id }
    if (isLandlordSide(verification.capacity)) for (const stay of open) stay.knownToLandlord = true
  }
  if (open.length > 0) telling.vacantSince = null
  else if (vacantSince !== null || completeList || before.length > 0) {
    telling.lease = null
    telling.vacantSince = vacantSince ?? (completeList ? effectiveOn : lastDay(before))
  }
  telling.told = seq
}

const arrive = (
  { stays }: Telling,
  verification: VerificationRecord,
  { personId, since, purpose, relation }: ArrivalRecord,
  told: number,
) => {
  const known = stays.find((stay) => stay.personId === personId && stay.until === null)
  const knownToLandlord = known?.knownToLandlord || isLandlordSide(verification.capacity)
  const facts = { personId, since, purpose, relation, restsOn: verification, knownToLandlord, told }
  if (known) Object.assign(known, facts)
  else
    stays.push({
      ...facts,
      id: entryIdOf(verification._id, personId),
      until: null,
      openedBy: verification,
      endedBy: null,
    })
}

const lastDay = (stays: Stay[]) => stays.map(({ since, until }) => until ?? since).reduce(later)

/** The first verification of a stay that only its tenant has declared. */
export const silentSince = (open: Stay[]) => {
  const moments = open
    .filter(({ openedBy, knownToLandlord }) => openedBy.capacity === 'tenant' && !knownToLandlord)
    .map(({ openedBy }) => openedBy.verifiedAt.getTime())
  return moments.length > 0 ? new Date(Math.min(...moments)) : null
}
