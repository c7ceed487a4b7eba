import type { Occupant } from '@huisheng/contract'
import { birthDayOf } from '../../declarations/checks/birth-day-of.ts'
import type { FilledIn } from '../../declarations/content.ts'
import type { KnownPerson } from './known.ts'

const blanks = ['phone', 'birthDay', 'guardian'] as const

/** What the file leaves blank stays as it is known, and is marked: a blank cell takes nothing back, and tells nothing. */
export const fillIn = (stated: Occupant, known: Occupant): Occupant & { filledIn?: FilledIn[] } => {
  const filledIn = blanks.filter((field) => stated[field] === null && known[field] !== null)
  if (filledIn.length === 0) return stated
  return { ...stated, ...Object.fromEntries(filledIn.map((field) => [field, known[field]])), filledIn }
}

const plain = (name: string) =>
  name
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.•‧・∙⋅·]/g, '')

const guardianOf = ({ guardian }: Occupant) =>
  guardian && `${plain(guardian.name)} ${guardian.phone} ${guardian.relation}`

/** Each fact that may differ: its column and how two persons are compared by it. */
const facts = [
  { column: 'name', says: '姓名与已登记的不同', of: ({ name }: Occupant) => plain(name) },
  { column: 'phone', says: '手机号与已登记的不同', of: ({ phone }: Occupant) => phone },
  { column: 'birthDay', says: '出生日期与已登记的不同', of: birthDayOf },
  { column: 'since', says: '入住日期与已登记的不同', of: ({ since }: Occupant) => since },
  { column: 'purpose', says: '居住事由与已登记的不同', of: ({ purpose }: Occupant) => purpose },
  { column: 'relation', says: '与承租人关系和已登记的不同', of: ({ relation }: Occupant) => relation },
  { column: 'guardianName', says: '监护人与已登记的不同', of: guardianOf },
] as const

export type Difference = { column: (typeof facts)[number]['column']; says: string }

export const differencesOf = (stated: Occupant, known: KnownPerson): Difference[] =>
  facts.filter(({ of }) => of(stated) !== of(known)).map(({ column, says }) => ({ column, says }))
