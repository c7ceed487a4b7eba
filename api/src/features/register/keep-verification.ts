import { Entry } from './entry.model.ts'
import { insertNew } from './insert-new.ts'
import { Verification, type VerificationRecord } from './verification.model.ts'
import type { VerifiedFacts } from './verified-facts.ts'

/** Kept once, as it came first. */
export const keepVerification = async (facts: VerifiedFacts, personIds: string[]) =>
  insertNew(Verification, [await toRecord(facts, personIds)])

const toRecord = async (facts: VerifiedFacts, personIds: string[]): Promise<VerificationRecord> => ({
  _id: facts.declarationId,
  dwellingId: facts.dwelling.id,
  number: facts.declarationNumber,
  kind: facts.kind,
  capacity: facts.capacity,
  filerId: facts.filerId,
  organisationId: facts.organisationId,
  verifiedById: facts.verifiedById,
  verifiedByName: facts.verifiedByName,
  verifiedAt: facts.verifiedAt,
  effectiveOn: facts.effectiveOn,
  arrivals: facts.arrivals.map(({ since, purpose, relation }, at) => ({
    personId: personIds[at]!,
    since,
    purpose,
    relation,
  })),
  departures: await departuresOf(facts),
  lease: facts.lease,
  vacantSince: facts.vacantSince,
  completeList: facts.completeList,
})

/** By person; an entry of another dwelling is nobody’s here. */
const departuresOf = async ({ departures, dwelling }: VerifiedFacts) => {
  const entryIds = departures.flatMap((departure) => ('entryId' in departure ? [departure.entryId] : []))
  const entries =
    entryIds.length === 0
      ? []
      : await Entry.find({ _id: { $in: entryIds }, dwellingId: dwelling.id }, { personId: 1 }).lean()
  const persons = new Map(entries.map(({ _id, personId }) => [_id, personId]))
  return departures.flatMap((departure) => {
    const personId = 'entryId' in departure ? persons.get(departure.entryId) : departure.personId
    return personId ? [{ personId, until: departure.until }] : []
  })
}
