import type { Day, LeadKind } from '@huisheng/contract'
import type { DwellingFacts } from '../../addresses/dwelling-facts.ts'
import { dayKeyOf } from '../../clocks/work-calendar.ts'
import { leaseExpired } from '../state-of.ts'
import { openStays, silentSince, type Stay, type Telling } from '../tell-stays.ts'
import type { Declared, Standards } from './lead-knowledge.ts'

export type WantedLead = {
  kind: LeadKind
  /** What it rests on: the same facts make the same lead. */
  facts: string
  people: number
  why: string
}
export type Seen = {
  dwelling: DwellingFacts
  telling: Telling
  standards: Standards | null
  declared: Declared
  now: Date
}

const dayMilliseconds = 86_400_000
/** Days a landlord may take before silence is worth a look; the longest filing period there is. */
export const silentDays = 30
/** A let of fewer days is short. */
const shortLetDays = 30
/** So many short lets within a year look like a lodging house. */
const shortLetsAYear = 4

/** Everything about one dwelling that does not fit together: a pure function of what is known. */
export const wantedLeads = (seen: Seen): WantedLead[] =>
  [expiredLease, overcrowding, vacantButDeclared, manyShortLets, silentTenants].flatMap((look) => look(seen) ?? [])

type Look = (seen: Seen) => WantedLead | null
const idsOf = (stays: Stay[]) =>
  stays
    .map(({ id }) => id)
    .sort()
    .join(',')

const expiredLease: Look = ({ telling, now }) => {
  const people = openStays(telling).length
  const { lease } = telling
  if (!lease || !leaseExpired({ people, lease }, dayKeyOf(now))) return null
  const why = `登记的租期已于 ${lease.until} 届满，仍有 ${people} 人登记在住`
  return { kind: 'expired_lease', facts: expiredFacts(lease), people, why }
}
export const expiredFacts = ({ declarationId, until }: { declarationId: string; until: Day }) =>
  `${declarationId} ${until}`

const overcrowding: Look = ({ dwelling, telling, standards }) => {
  const open = openStays(telling)
  const why = standards && open.length > 1 ? tooMany(dwelling, open.length, standards) : null
  if (!why) return null
  const facts = open
    .map(({ personId }) => personId)
    .sort()
    .join(',')
  return { kind: 'overcrowding', facts, people: open.length, why }
}

const tooMany = (
  { use, rooms, areaSquareMetres }: DwellingFacts,
  people: number,
  { personsPerRoom, squareMetresPerHead }: Standards,
) => {
  if (use !== 'dormitory' && rooms && people > rooms * personsPerRoom.most)
    return `${rooms} 间登记在住 ${people} 人，超过每间 ${personsPerRoom.most} 人（${personsPerRoom.source}）`
  if (areaSquareMetres && areaSquareMetres / people < squareMetresPerHead.least)
    return `${areaSquareMetres} 平方米登记在住 ${people} 人，人均不足 ${squareMetresPerHead.least} 平方米（${squareMetresPerHead.source}）`
  return null
}

const vacantButDeclared: Look = ({ telling, declared }) => {
  const open = openStays(telling)
  const { vacancy } = telling
  const before = vacancy ? open.filter(({ since }) => since <= vacancy.foundOn) : []
  if (vacancy && before.length > 0) {
    const why = `${vacancy.foundOn} 核实为空置，另有 ${before.length} 人登记为当时已在住`
    return {
      kind: 'vacant_but_declared',
      facts: `${vacancy.declarationId} ${idsOf(before)}`,
      people: before.length,
      why,
    }
  }
  if (declared.vacant && open.length > 0) {
    const why = `有人申报空置，登记仍有 ${open.length} 人在住`
    return { kind: 'vacant_but_declared', facts: `declared ${idsOf(open)}`, people: open.length, why }
  }
  if (vacancy && telling.vacantSince && declared.since && declared.since <= vacancy.foundOn) {
    const why = `${vacancy.foundOn} 核实为空置，另有申报称当时已有 ${declared.people} 人在住`
    const facts = `${vacancy.declarationId} ${declared.since} ${declared.people}`
    return { kind: 'vacant_but_declared', facts, people: declared.people, why }
  }
  return null
}

const daysBetween = (from: Day, until: Day) => (Date.parse(until) - Date.parse(from)) / dayMilliseconds

const manyShortLets: Look = ({ telling, now }) => {
  const yearAgo = dayKeyOf(now.getTime() - 365 * dayMilliseconds)
  const short = telling.stays.filter(
    ({ since, until }) => until !== null && until >= yearAgo && daysBetween(since, until) < shortLetDays,
  )
  const lets = [...new Set(short.map(({ openedBy }) => openedBy._id))]
  if (lets.length < shortLetsAYear) return null
  const why = `一年内有 ${lets.length} 次不满 ${shortLetDays} 天的居住`
  return { kind: 'many_short_lets', facts: lets.at(-1)!, people: short.length, why }
}

const silentTenants: Look = ({ telling, declared, now }) => {
  const since = silentSince(openStays(telling))
  if (!since || declared.landlordSide || now.getTime() - since.getTime() < silentDays * dayMilliseconds) return null
  const why = `承租人的申报核实已满 ${silentDays} 天，出租方尚未申报`
  return { kind: 'silent_tenants', facts: since.toISOString(), people: openStays(telling).length, why }
}
