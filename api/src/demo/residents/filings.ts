import type { DeclarationContent, Occupant } from '@huisheng/contract'
import type { DwellingFacts } from '../../features/addresses/dwelling-facts.ts'
import { dayKeyOf } from '../../features/clocks/work-calendar.ts'
import { addDays } from '../../features/declarations/checks/days.ts'
import type { Random } from '../random.ts'
import { madeUpPeople, type MadeUpPerson } from './made-up-people.ts'

/** One declaration of the demo: who files it and when, what it says, and whether it was verified. */
export type Step = {
  dwelling: DwellingFacts
  filerPhone: string
  at: Date
  verified: boolean
  content: Pick<DeclarationContent, 'kind' | 'capacity' | 'effectiveOn'> &
    Partial<Pick<DeclarationContent, 'occupants' | 'leaving' | 'lease'>>
}
const dayMilliseconds = 86_400_000
const landlordPhones = 40

/** The ways in which the demo's people declare, each kept as a step; days are counted back from `now`. */
export const filings = (now: Date, random: Random) => {
  const people = madeUpPeople(random)
  const steps: Step[] = []
  const day = (daysAgo: number) => dayKeyOf(now.getTime() - daysAgo * dayMilliseconds)
  const landlord = () => String(13_800_000_001 + random.between(0, landlordPhones - 1))

  type Filing = Omit<Step, 'at' | 'verified'> & { daysAgo: number; verified?: boolean }
  const file = ({ daysAgo, verified = true, ...step }: Filing) =>
    steps.push({ ...step, verified, at: new Date(now.getTime() - (daysAgo - 0.2) * dayMilliseconds) })
  const living = (who: MadeUpPerson[], since: string, purpose: Occupant['purpose'] = 'living'): Occupant[] =>
    who.map((person) => ({ ...person, since, purpose }))
  const family = ({ rooms }: DwellingFacts) => people.household().slice(0, 2 * (rooms ?? 2))
  const leaseOf = (from: string, days: number) => ({
    ...{ from, until: addDays(from, days), roomType: 'whole' as const, rooms: null, areaSquareMetres: null },
    ...{ rentCentsMonthly: random.between(18, 68) * 10_000, depositCents: null },
    ...{ otherPartyName: null, otherPartyPhone: null },
  })

  type Let = { daysAgo: number; days?: number; who?: MadeUpPerson[]; filerPhone?: string; verified?: boolean }
  const lets = (dwelling: DwellingFacts, { daysAgo, days = 365, who = family(dwelling), ...rest }: Let) => {
    const since = day(daysAgo)
    const { filerPhone = landlord(), verified } = rest
    const content = { kind: 'lease' as const, capacity: 'landlord' as const, effectiveOn: since }
    const occupants = living(who, since, 'work')
    file({ dwelling, filerPhone, daysAgo, verified, content: { ...content, occupants, lease: leaseOf(since, days) } })
    return { who, filerPhone }
  }
  const leave = (dwelling: DwellingFacts, who: MadeUpPerson[], filerPhone: string, daysAgo: number) =>
    file({
      ...{ dwelling, filerPhone, daysAgo },
      content: {
        ...{ kind: 'move_out', capacity: 'landlord', effectiveOn: day(daysAgo) },
        leaving: who.map(({ name, documentKind, documentNumber }) => ({ name, documentKind, documentNumber })),
      },
    })
  const owns = (dwelling: DwellingFacts, daysAgo: number) => {
    const who = family(dwelling)
    const content = { kind: 'occupancy' as const, capacity: 'owner' as const, effectiveOn: day(daysAgo) }
    const moved = day(daysAgo + random.between(200, 2_400))
    const occupants = living(who, moved).map((each) => (each.guardian ? { ...each, since: day(daysAgo + 30) } : each))
    file({ dwelling, filerPhone: who[0]!.phone!, daysAgo, content: { ...content, occupants } })
  }
  const rents = (dwelling: DwellingFacts, daysAgo: number, options: Partial<Let> & { since?: number } = {}) => {
    const { who = family(dwelling), days = 365, verified, since = daysAgo } = options
    const content = { kind: 'move_in' as const, capacity: 'tenant' as const, effectiveOn: day(since) }
    const occupants = living(who, day(since), 'work')
    const lease = leaseOf(day(since), days)
    const filerPhone = options.filerPhone ?? who[0]!.phone!
    file({ dwelling, filerPhone, daysAgo, verified, content: { ...content, occupants, lease } })
  }
  const isEmpty = (dwelling: DwellingFacts, daysAgo: number) =>
    file({
      ...{ dwelling, filerPhone: landlord(), daysAgo },
      content: { kind: 'vacancy', capacity: 'landlord', effectiveOn: day(daysAgo) },
    })
  return { people, steps, lets, leave, owns, rents, isEmpty }
}
