import type { Occupant, Relation } from '@huisheng/contract'
import { buildResidentId } from '../../features/declarations/checks/build-resident-id.ts'
import { madeUpName } from '../demo-names.ts'
import type { Random } from '../random.ts'

export type MadeUpPerson = Omit<Occupant, 'since' | 'purpose'>

const regions = ['440301', '441900', '431102', '360702', '420106', '510104', '410102', '450103', '522301', '350582']
const foreigners = ['Anna Novak', 'Kenji Mori', 'Lucas Silva', 'Mary Greenfield', 'Omar Haddad', 'Sofia Rossi']
const firstPhone = 13_800_010_000
const two = (count: number) => String(count).padStart(2, '0')

/** Made-up people, none twice. The sequence 000 of their numbers is one that nobody was ever given. */
export const madeUpPeople = (random: Random) => {
  const used = new Set<string>()
  let phone = firstPhone
  let abroad = 0

  const numberOf = (from: number, until: number) => {
    for (;;) {
      const birthDay = `${random.between(from, until)}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`
      const number = buildResidentId({ region: random.pick(regions), birthDay, sequence: 0 })
      if (used.has(number)) continue
      used.add(number)
      return number
    }
  }
  const adult = (relation: Relation, from = 1962, until = 2004): MadeUpPerson => ({
    name: madeUpName(random),
    documentKind: 'resident_id',
    documentNumber: numberOf(from, until),
    phone: String(phone++),
    relation,
    birthDay: null,
    guardian: null,
  })
  const child = ({ name, phone: parentPhone }: MadeUpPerson): MadeUpPerson => ({
    ...adult('child', 2011, 2023),
    name: name.slice(0, 1) + madeUpName(random).slice(1),
    phone: null,
    guardian: { name, phone: parentPhone!, relation: 'parent' },
  })
  const foreigner = (): MadeUpPerson => ({
    name: foreigners[abroad % foreigners.length]!,
    documentKind: 'passport',
    documentNumber: `X${1_000_001 + abroad++}`,
    phone: String(phone++),
    relation: 'self',
    birthDay: `${random.between(1975, 2000)}-${two(random.between(1, 12))}-15`,
    guardian: null,
  })
  const fromHongKong = (): MadeUpPerson => ({
    ...foreigner(),
    name: madeUpName(random),
    documentKind: 'hk_macao_permit',
    documentNumber: `H0000${1_000 + abroad++}`,
  })

  /** One to five people: alone, a couple, with children, with a parent. */
  const household = (): MadeUpPerson[] => {
    const head = adult('self')
    const people = [head]
    if (random.chance(0.62)) people.push(adult('spouse'))
    if (people.length === 2 && random.chance(0.55)) people.push(child(head))
    if (people.length === 3 && random.chance(0.3)) people.push(child(head))
    if (people.length > 2 && random.chance(0.2)) people.push(adult('parent', 1945, 1962))
    return people
  }
  const sharers = (count: number) => Array.from({ length: count }, (_, at) => adult(at === 0 ? 'self' : 'colleague'))
  return { adult, child, foreigner, fromHongKong, household, sharers }
}
