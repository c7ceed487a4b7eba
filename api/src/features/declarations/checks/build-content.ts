import { DeclarationContent, type DeclarationRules, type Occupant } from '@huisheng/contract'
import { buildResidentId } from './build-resident-id.ts'
import { checkContent } from './check-content.ts'
import type { CheckFacts } from './check-facts.ts'

export const today = '2026-06-15'
export const id = '0123456789abcdef01234567'
export const cityRule = '本市规定'

const rules: DeclarationRules = {
  deadlines: [],
  verifyWorkingDays: 5,
  remindDays: 30,
  personsPerRoom: { most: 2, source: cityRule },
  squareMetresPerHead: { least: 6, source: cityRule },
  notForLiving: { roomTypes: ['kitchen', 'cellar'], source: cityRule },
  large: { rooms: 10, beds: 30, source: cityRule },
  fields: [],
  noticeVersion: '2026-01-01',
}
export const somebody: Occupant = {
  name: '林小满',
  documentKind: 'resident_id',
  documentNumber: buildResidentId(),
  phone: '13800000001',
  since: '2026-06-01',
  purpose: 'living',
  relation: 'self',
  birthDay: null,
  guardian: null,
}
export const guardian = { name: '林大山', phone: '13800000009', relation: 'parent' } as const
export const lease = {
  from: '2026-06-01',
  until: '2027-06-01',
  roomType: 'whole',
  rooms: null,
  areaSquareMetres: null,
  rentCentsMonthly: null,
  depositCents: null,
  otherPartyName: null,
  otherPartyPhone: null,
} as const

export type Changes = { content?: Partial<DeclarationContent>; facts?: Partial<CheckFacts>; dwelling?: object }

export const setUp = ({ content, facts, dwelling }: Changes = {}) => ({
  content: DeclarationContent.parse({
    kind: 'move_in',
    capacity: 'tenant',
    dwellingId: id,
    effectiveOn: '2026-06-01',
    occupants: [somebody],
    lease,
    noticeVersion: '2026-01-01',
    ...content,
  }),
  facts: {
    rules,
    dwelling: { rooms: 3, areaSquareMetres: 90, use: 'home', floor: 3, room: '301', ...dwelling },
    today,
    presentOccupants: 0,
    elsewhere: [],
    presentInDwelling: [],
    ...facts,
  } satisfies CheckFacts,
})
export const findingsOf = (changes?: Changes) => {
  const { content, facts } = setUp(changes)
  return checkContent(content, facts)
}
export const placesOf = (changes?: Changes) => findingsOf(changes).map(({ code, path }) => `${code} ${path}`)
export const with1 = (changes: Partial<Occupant>): Changes => ({
  content: { occupants: [{ ...somebody, ...changes }] },
})
export const crowd = (count: number, changes: (at: number) => Partial<Occupant> = () => ({})) =>
  Array.from({ length: count }, (_, at): Occupant => ({
    ...somebody,
    documentNumber: buildResidentId({ sequence: at }),
    phone: `1380000${String(at).padStart(4, '0')}`,
    relation: 'colleague',
    ...changes(at),
  }))
export const born = (birthDay: string) => buildResidentId({ birthDay })
export const document = (documentKind: Occupant['documentKind'], documentNumber: string) =>
  with1({ documentKind, documentNumber, birthDay: '1990-05-17' })
