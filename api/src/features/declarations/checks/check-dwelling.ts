import type { CheckFinding, DeclarationContent } from '@huisheng/contract'
import type { CheckFacts } from './check-facts.ts'
import { find } from './check-table.ts'
import { othersPresent } from './others-present.ts'

/** What is let and how many live there, against the dwelling and the city's standard. */
export const checkDwelling = (content: DeclarationContent, facts: CheckFacts): CheckFinding[] => [
  ...checkRoomType(content, facts),
  ...checkUse(content, facts),
  ...checkStatedSize(content, facts),
  ...checkCrowding(content, facts),
]

const checkRoomType = ({ lease }: DeclarationContent, { rules: { notForLiving } }: CheckFacts) =>
  lease && notForLiving.roomTypes.includes(lease.roomType)
    ? [find('room_not_for_living', 'lease.roomType', notForLiving)]
    : []

const checkUse = ({ occupants }: DeclarationContent, { dwelling }: CheckFacts) => {
  if (occupants.length === 0) return []
  const notLiving = dwelling.use === 'shop' || dwelling.use === 'office' || dwelling.use === 'storage'
  return [
    ...(notLiving ? [find('use_not_living', 'dwellingId')] : []),
    ...(dwelling.floor < 0 ? [find('below_ground', 'dwellingId')] : []),
  ]
}

const checkStatedSize = ({ lease }: DeclarationContent, { dwelling }: CheckFacts) => [
  ...(over(lease?.rooms, dwelling.rooms) ? [find('more_rooms', 'lease.rooms')] : []),
  ...(over(lease?.areaSquareMetres, dwelling.areaSquareMetres) ? [find('more_area', 'lease.areaSquareMetres')] : []),
]

const over = (stated: number | null | undefined, known: number | null) =>
  typeof stated === 'number' && known !== null && stated > known

/** The people of the declaration in the part that is let, and all people in the whole dwelling. */
const checkCrowding = (content: DeclarationContent, facts: CheckFacts): CheckFinding[] => {
  const { occupants, lease } = content
  const { dwelling, rules } = facts
  if (occupants.length === 0) return []
  const people = occupants.length + othersPresent(content, facts)
  const { personsPerRoom, squareMetresPerHead, large } = rules
  const crowded =
    tooMany(people, dwelling.rooms, personsPerRoom.most) ||
    tooMany(occupants.length, lease?.rooms ?? null, personsPerRoom.most)
  const tight =
    tooTight(people, dwelling.areaSquareMetres, squareMetresPerHead.least) ||
    tooTight(occupants.length, lease?.areaSquareMetres ?? null, squareMetresPerHead.least)
  return [
    ...(crowded
      ? [find('persons_per_room', 'occupants', { ...personsPerRoom, words: { most: personsPerRoom.most } })]
      : []),
    ...(tight
      ? [
          find('square_metres_per_head', 'occupants', {
            ...squareMetresPerHead,
            words: { least: squareMetresPerHead.least },
          }),
        ]
      : []),
    ...(people >= large.beds || (dwelling.rooms ?? 0) >= large.rooms
      ? [find('large_dwelling', 'dwellingId', large)]
      : []),
  ]
}

const tooMany = (people: number, rooms: number | null, most: number) => rooms !== null && people > rooms * most
const tooTight = (people: number, squareMetres: number | null, least: number) =>
  squareMetres !== null && squareMetres < people * least
