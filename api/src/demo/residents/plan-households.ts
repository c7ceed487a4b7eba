import type { DeclarationContent, Occupant } from '@huisheng/contract'
import type { DwellingFacts } from '../../features/addresses/dwelling-facts.ts'
import { dayKeyOf } from '../../features/clocks/work-calendar.ts'
import { addDays } from '../../features/declarations/checks/days.ts'
import { homeGridPrefix } from '../demo-logins.ts'
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
/** `home`: in the estate of the demo's worker; `code` is the grid's. */
export type Home = { dwelling: DwellingFacts; gridCode: string }

const dayMilliseconds = 86_400_000
const landlordPhones = 40
const elsewhereHomes = 250

/** Everything the demo's people have declared up to `now`, in the order of time. */
export const planHouseholds = (homes: Home[], demoPhone: string, now: Date, random: Random): Step[] => {
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

  const usual = (dwelling: DwellingFacts) => {
    const daysAgo = random.between(40, 300)
    if (dwelling.use === 'dormitory') return lets(dwelling, { daysAgo, who: people.sharers(random.between(1, 3)) })
    if (random.chance(0.1)) return isEmpty(dwelling, random.between(20, 200))
    if (random.chance(0.3)) return owns(dwelling, daysAgo)
    if (random.chance(0.06)) {
      const { who, filerPhone } = lets(dwelling, { daysAgo: daysAgo + 300, days: 240 })
      leave(dwelling, who, filerPhone, daysAgo + 30)
    }
    return lets(dwelling, { daysAgo })
  }

  const fit = homes.filter(({ dwelling: { use } }) => use === 'home' || use === 'dormitory')
  const near = fit.filter(({ gridCode }) => gridCode.startsWith(homeGridPrefix)).map(({ dwelling }) => dwelling)
  const far = shuffled(
    fit.filter(({ gridCode }) => !gridCode.startsWith(homeGridPrefix)).map(({ dwelling }) => dwelling),
    random,
  )
  const flats = near.filter(({ use }) => use === 'home')
  const [mine, crowded, shortLet, contested, ...others] = flats as [
    DwellingFacts,
    DwellingFacts,
    DwellingFacts,
    DwellingFacts,
    ...DwellingFacts[],
  ]
  const special = others.splice(0, 40)
  const taken = () => special.shift()!

  rents(mine, 350, {
    filerPhone: demoPhone,
    days: 362,
    who: [people.adult('self', 1985, 1995), people.adult('spouse', 1985, 1995)],
  })
  lets(crowded, { daysAgo: 35, who: people.sharers((crowded.rooms ?? 2) * 2 + 2) })
  for (const ago of [240, 180, 120, 60]) {
    const { who, filerPhone } = lets(shortLet, { daysAgo: ago, days: 14, who: people.sharers(2) })
    leave(shortLet, who, filerPhone, ago - 12)
  }
  isEmpty(contested, 20)
  rents(contested, 12, { since: 24 })
  for (let count = 0; count < 6; count += 1) lets(taken(), { daysAgo: 365 + random.between(8, 60) })
  for (let count = 0; count < 4; count += 1) rents(taken(), random.between(36, 80))
  for (let count = 0; count < 5; count += 1) rents(taken(), random.between(5, 20))
  for (let count = 0; count < 3; count += 1) {
    const { who } = lets(taken(), { daysAgo: 90 + count })
    lets(far.shift()!, { daysAgo: 15 + count, who: who.slice(0, 1) })
  }
  for (let count = 0; count < 4; count += 1) lets(taken(), { daysAgo: 70 + count, who: [people.foreigner()] })
  for (let count = 0; count < 2; count += 1) lets(taken(), { daysAgo: 50 + count, who: [people.fromHongKong()] })
  for (let count = 0; count < 10; count += 1) rents(taken(), random.between(0, 2) + 0.3, { verified: false })
  rents(taken(), 1.3, { verified: false, who: [people.foreigner()] })
  lets(taken(), { daysAgo: 1.5, verified: false })

  for (const dwelling of [...others, ...near.filter(({ use }) => use === 'dormitory')])
    if (random.chance(0.72)) usual(dwelling)
  for (const dwelling of far.slice(0, elsewhereHomes)) usual(dwelling)
  return steps.sort((one, other) => one.at.getTime() - other.at.getTime())
}

const shuffled = <T>(items: T[], { next }: Random) =>
  items
    .map((item) => ({ item, at: next() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item)
