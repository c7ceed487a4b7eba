import type { DwellingFacts } from '../../features/addresses/dwelling-facts.ts'
import { homeGridPrefix } from '../demo-logins.ts'
import type { Random } from '../random.ts'
import { filings, type Step } from './filings.ts'

/** A dwelling with the code of its grid. */
export type Home = { dwelling: DwellingFacts; gridCode: string }
type Filings = ReturnType<typeof filings>

const elsewhereHomes = 250
const specialHomes = 40

/** Everything the demo's people have declared up to `now`, in the order of time. */
export const planHouseholds = (homes: Home[], demoPhone: string, now: Date, random: Random): Step[] => {
  const all = filings(now, random)
  const fit = homes.filter(({ dwelling: { use } }) => use === 'home' || use === 'dormitory')
  const near = fit.filter(({ gridCode }) => gridCode.startsWith(homeGridPrefix)).map(({ dwelling }) => dwelling)
  const far = shuffled(
    fit.filter(({ gridCode }) => !gridCode.startsWith(homeGridPrefix)).map(({ dwelling }) => dwelling),
    random,
  )
  const flats = shuffled(
    near.filter(({ use }) => use === 'home'),
    random,
  )
  plotLeads(flats.splice(0, 3), all)
  plotSpecial(flats.splice(0, specialHomes), far, demoPhone, all, random)
  for (const dwelling of [...flats, ...near.filter(({ use }) => use === 'dormitory')])
    if (random.chance(0.72)) plotUsual(dwelling, all, random)
  for (const dwelling of far.slice(0, elsewhereHomes)) plotUsual(dwelling, all, random)
  return all.steps.sort((one, other) => one.at.getTime() - other.at.getTime())
}

/** Too many people, many short lets, and people where it was found empty. */
const plotLeads = (flats: DwellingFacts[], { people, lets, leave, rents, isEmpty }: Filings) => {
  const [crowded, shortLet, contested] = flats as [DwellingFacts, DwellingFacts, DwellingFacts]
  lets(crowded, { daysAgo: 35, who: people.sharers((crowded.rooms ?? 2) * 2 + 2) })
  for (const ago of [240, 180, 120, 60]) {
    const { who, filerPhone } = lets(shortLet, { daysAgo: ago, days: 14, who: people.sharers(2) })
    leave(shortLet, who, filerPhone, ago - 12)
  }
  isEmpty(contested, 20)
  rents(contested, 12, { since: 24 })
}

/** The demo's own resident, leases run out, silent landlords, people in two places, documents from abroad, what waits. */
const plotSpecial = (
  special: DwellingFacts[],
  far: DwellingFacts[],
  demoPhone: string,
  { people, lets, rents }: Filings,
  random: Random,
) => {
  const taken = () => special.shift()!
  const times = (count: number, plot: (at: number) => unknown) => Array.from({ length: count }, (_, at) => plot(at))
  const couple = [people.adult('self', 1985, 1995), people.adult('spouse', 1985, 1995)]
  rents(taken(), 350, { filerPhone: demoPhone, days: 362, who: couple })
  times(6, () => lets(taken(), { daysAgo: 365 + random.between(8, 60) }))
  times(4, () => rents(taken(), random.between(36, 80)))
  times(5, () => rents(taken(), random.between(5, 20)))
  times(3, (at) => {
    const { who } = lets(taken(), { daysAgo: 90 + at })
    lets(far.shift()!, { daysAgo: 15 + at, who: who.slice(0, 1) })
  })
  times(4, (at) => lets(taken(), { daysAgo: 70 + at, who: [people.foreigner()] }))
  times(2, (at) => lets(taken(), { daysAgo: 50 + at, who: [people.fromHongKong()] }))
  times(10, () => rents(taken(), random.between(0, 2) + 0.3, { verified: false }))
  rents(taken(), 1.3, { verified: false, who: [people.foreigner()] })
  lets(taken(), { daysAgo: 1.5, verified: false })
}

const plotUsual = (dwelling: DwellingFacts, { people, lets, leave, owns, isEmpty }: Filings, random: Random) => {
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

const shuffled = <T>(items: T[], { next }: Random) =>
  items
    .map((item) => ({ item, at: next() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item)
