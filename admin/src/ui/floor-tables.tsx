import type { ReactNode } from 'react'
import { floorWords, type Placed, unitsOf } from './floors'
import './floor-tables.css'

type Props<R> = { rooms: readonly R[]; heading: 'h2' | 'h3'; cell: (room: R) => ReactNode }

/** Floors × rooms, a table for each unit; `cell` draws a room, with a key. */
export const FloorTables = <R extends Placed>({ rooms, heading: Heading, cell }: Props<R>) =>
  unitsOf(rooms).map(({ unit, floors }) => (
    <div key={unit ?? ''} className="floor-table">
      {unit && <Heading>{unit}</Heading>}
      <table aria-label={unit ?? '全部楼层'}>
        <tbody>
          {floors.map(({ floor, rooms: here }) => (
            <tr key={floor}>
              <th scope="row" className="numeric">
                {floorWords(floor)}
              </th>
              <td>
                <div className="floor-rooms">{here.map(cell)}</div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  ))
