import { type BuildingRecord, type DwellingState, dwellingStateNames } from '@huisheng/contract'
import { Link } from 'react-router'
import { FloorTables } from '../../ui/floor-tables'

const roomsOf = ({ floors }: BuildingRecord) =>
  floors.flatMap(({ floor, rooms }) => rooms.map((room) => ({ ...room, floor })))
type Room = ReturnType<typeof roomsOf>[number]

const shortNames: Record<DwellingState, string> = {
  occupied: '在住',
  vacant: '空置',
  unknown: '未登记',
  expired: '过期',
  lead: '线索',
}

const labelOf = ({ unit, room, state, people }: Room) =>
  [unit, room, dwellingStateNames[state], people > 0 ? `${people} 人` : '无人登记'].filter(Boolean).join('，')

const Cell = ({ room, faded }: { room: Room; faded: boolean }) => (
  <Link
    className={`cell state-${room.state}${faded ? ' cell-faded' : ''}`}
    to={`/register/dwellings/${room.dwellingId}`}
    aria-label={labelOf(room)}
  >
    <b className="numeric">{room.room}</b>
    <small>{room.people > 0 ? `${room.people} 人` : shortNames[room.state]}</small>
    {(room.state === 'lead' || room.state === 'expired') && <i aria-hidden>!</i>}
  </Link>
)

type Props = { record: BuildingRecord; only: DwellingState | null }

/** Floors × rooms, each room in the colour of its state and with it in words. */
export const BuildingPicture = ({ record, only }: Props) => (
  <div className="building-picture">
    <FloorTables
      rooms={roomsOf(record)}
      heading="h2"
      cell={(room) => <Cell key={room.dwellingId} room={room} faded={only !== null && room.state !== only} />}
    />
  </div>
)
