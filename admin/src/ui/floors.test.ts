import { unitsOf } from './floors'

test('unit beside unit, the top floor first, the rooms of a floor by number', () => {
  const at = (unit: string | null, floor: number, room: string) => ({ unit, floor, room })
  const rooms = [at('10 单元', 1, '101'), at('2 单元', -1, '1'), at('2 单元', 3, '310'), at('2 单元', 3, '39')]
  expect(unitsOf(rooms)).toEqual([
    {
      unit: '2 单元',
      floors: [
        { floor: 3, rooms: [rooms[3], rooms[2]] },
        { floor: -1, rooms: [rooms[1]] },
      ],
    },
    { unit: '10 单元', floors: [{ floor: 1, rooms: [rooms[0]] }] },
  ])
})
