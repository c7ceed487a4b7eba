import type { CheckFinding, DeclarationContent, Occupant } from '@huisheng/contract'
import { birthDayOf } from './birth-day-of.ts'
import type { CheckFacts } from './check-facts.ts'
import { find } from './check-table.ts'
import { ageOn } from './days.ts'
import { othersPresent } from './others-present.ts'
import { plainNumber } from './plain-number.ts'

const phoneShares = 3
const ageToLiveAlone = 16

/** What only shows when the people of one declaration are seen together, or beside the register. */
export const checkList = (
  { kind, occupants, leaving }: DeclarationContent,
  { elsewhere, presentInDwelling, presentOccupants, today }: CheckFacts,
): CheckFinding[] => [
  ...repeated(occupants, documentOf, 1).map((at) => find('duplicate_document', `occupants.${at}.documentNumber`)),
  ...repeated(leaving, leaverOf, 1).map((at) => find('duplicate_document', `leaving.${at}`)),
  ...repeated(occupants, ({ relation }) => (relation === 'self' ? relation : null), 1).map((at) =>
    find('self_twice', `occupants.${at}.relation`),
  ),
  ...repeated(occupants, ({ phone }) => phone, phoneShares).map((at) => find('phone_shared', `occupants.${at}.phone`)),
  ...occupants.flatMap((_, at) => (elsewhere[at] ? [find('elsewhere', `occupants.${at}`)] : [])),
  ...occupants.flatMap((_, at) =>
    presentInDwelling[at] && kind === 'move_in' ? [find('already_present', `occupants.${at}`)] : [],
  ),
  ...(occupants.length > 0 &&
  othersPresent({ kind }, { presentOccupants, presentInDwelling }) === 0 &&
  occupants.every((occupant) => isChild(occupant, today))
    ? [find('minors_alone', 'occupants')]
    : []),
]

const documentOf = ({ documentKind, documentNumber }: Pick<Occupant, 'documentKind' | 'documentNumber'>) =>
  `${documentKind} ${plainNumber(documentNumber)}`

const leaverOf = (leaver: DeclarationContent['leaving'][number]) =>
  'entryId' in leaver ? leaver.entryId : documentOf(leaver)

/** Where a value stands that more than `most` of them share. */
const repeated = <T>(items: readonly T[], valueOf: (item: T) => string | null, most: number) => {
  const places = new Map<string, number[]>()
  items.forEach((item, at) => {
    const value = valueOf(item)
    if (value !== null) places.set(value, [...(places.get(value) ?? []), at])
  })
  return [...places.values()].filter((group) => group.length > most).flat()
}

const isChild = (occupant: Occupant, today: string) => {
  const birthDay = birthDayOf(occupant)
  return birthDay !== null && ageOn(birthDay, today) < ageToLiveAlone
}
