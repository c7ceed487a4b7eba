import { clock } from '../../../platform/clock.ts'
import type { DwellingFacts } from '../../addresses/dwelling-facts.ts'
import { dwellingsById } from '../../addresses/find-dwellings.ts'
import { Entry, open } from '../entry.model.ts'
import { insertNew } from '../insert-new.ts'
import { readTelling } from '../tell-dwelling.ts'
import { openStays, type Telling } from '../tell-stays.ts'
import { declaredOf, leadStandards } from './lead-knowledge.ts'
import { Lead, leadIdOf, type LeadRecord } from './lead.model.ts'
import { wantedLeads } from './wanted-leads.ts'

const mostTries = 5

type NewLead = Pick<
  LeadRecord,
  | '_id'
  | 'kind'
  | 'dwellingId'
  | 'buildingId'
  | 'gridId'
  | 'areaIds'
  | 'personId'
  | 'otherDwellingIds'
  | 'people'
  | 'why'
>

/**
 * Raises what does not fit together about a dwelling and its people, and takes back what nobody has looked at and is so
 * no more. Looks again while others change what it rests on.
 */
export const raiseLeads = async (dwellingId: string): Promise<void> => {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const { wanted, standing } = await look(dwellingId)
    const known = new Set(standing.map(({ _id }) => _id))
    const missing = wanted.filter(({ _id }) => !known.has(_id))
    const ids = new Set(wanted.map(({ _id }) => _id))
    const over = standing.filter((lead) => lead.open && !ids.has(lead._id)).map(({ _id }) => _id)
    if (missing.length === 0 && over.length === 0) return
    const raisedAt = clock.now()
    await insertNew(
      Lead,
      missing.map((lead) => ({ ...lead, raisedAt })),
    )
    await Lead.deleteMany({ _id: { $in: over }, open: true })
  }
}

/** What should stand, and what stands: the open leads here and of these people, and any lead of the same facts. */
const look = async (dwellingId: string) => {
  const dwelling = (await dwellingsById([dwellingId])).get(dwellingId)
  if (!dwelling) return { wanted: [], standing: [] }
  const telling = await readTelling(dwellingId)
  const here = await Lead.find({ dwellingId, open: true }, { open: 1, personId: 1 }).lean()
  const personIds = [
    ...new Set([
      ...openStays(telling).map(({ personId }) => personId),
      ...here.flatMap(({ personId }) => personId ?? []),
    ]),
  ]
  const wanted = [...(await ofDwelling(dwelling, telling)), ...(await doubleOccupancies(personIds))]
  const others = await Lead.find(
    { $or: [{ _id: { $in: wanted.map(({ _id }) => _id) } }, { personId: { $in: personIds }, open: true }] },
    { open: 1 },
  ).lean()
  return { wanted, standing: [...here, ...others] }
}

const placeOf = ({ id, buildingId, gridId, areaIds }: DwellingFacts) => ({
  dwellingId: id,
  buildingId,
  gridId,
  areaIds,
})

const ofDwelling = async (dwelling: DwellingFacts, telling: Telling): Promise<NewLead[]> => {
  const [standards, declared] = await Promise.all([leadStandards(), declaredOf(dwelling.id)])
  return wantedLeads({ dwelling, telling, standards, declared, now: clock.now() }).map(
    ({ kind, facts, people, why }) => ({
      _id: leadIdOf(kind, dwelling.id, null, facts),
      kind,
      ...placeOf(dwelling),
      personId: null,
      otherDwellingIds: [],
      people,
      why,
    }),
  )
}

/** One lead in each place where the same person is said to live now. */
const doubleOccupancies = async (personIds: string[]): Promise<NewLead[]> => {
  if (personIds.length === 0) return []
  const entries = await Entry.find({ personId: { $in: personIds }, ...open }, { personId: 1, dwellingId: 1 }).lean()
  const placesOf = new Map<string, Set<string>>()
  for (const { personId, dwellingId } of entries)
    placesOf.set(personId, (placesOf.get(personId) ?? new Set()).add(dwellingId))
  const double = [...placesOf].filter(([, places]) => places.size > 1)
  const dwellings = await dwellingsById(double.flatMap(([, places]) => [...places]))
  return double.flatMap(([personId, places]) => {
    const all = [...places].sort()
    return all.flatMap((dwellingId) => {
      const dwelling = dwellings.get(dwellingId)
      if (!dwelling) return []
      return {
        _id: leadIdOf('double_occupancy', dwellingId, personId, all.join(',')),
        kind: 'double_occupancy' as const,
        ...placeOf(dwelling),
        personId,
        otherDwellingIds: all.filter((id) => id !== dwellingId),
        people: 1,
        why: `同一证件在 ${all.length} 套房屋登记为在住`,
      }
    })
  })
}
