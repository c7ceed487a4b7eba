import type { GridCard } from '@huisheng/contract'
import type { DraftPlace } from '../../../features/drafts/draft'
import { nameOf, useGridCard, useMyGridId } from '../../../features/places/my-grid'
import { usePlaceGrid } from '../../../features/places/use-place-grid'
import type { DraftStaff } from '../../../features/tip-offs/draft'

const pointOf = ({ pin, plate }: DraftPlace) =>
  plate ? plate.pointWgs84 && { ...plate.pointWgs84, datum: 'wgs84' as const } : pin

const staffOf = (card: GridCard | null): DraftStaff[] =>
  card
    ? (
        [
          ['网格员', card.worker],
          ['替班网格员', card.substitute],
          ['网格长', card.leader],
        ] as const
      ).flatMap(([part, staff]) => (staff ? [{ id: staff.id, title: `${nameOf(card)} ${part}${staff.name}` }] : []))
    : []

/** Who stands on the card of the grid where the place lies, and of one's own grid. */
export const useStaffAround = (place: DraftPlace): DraftStaff[] => {
  const { gridId } = usePlaceGrid({ pin: pointOf(place), plate: null })
  const there = useGridCard(gridId).data
  const mine = useGridCard(useMyGridId()).data
  return [...staffOf(there), ...staffOf(mine)]
}
