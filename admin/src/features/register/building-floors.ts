import type { BuildingRecord } from '@huisheng/contract'

export type Room = BuildingRecord['floors'][number]['rooms'][number]
export type Unit = { unit: string | null; floors: { floor: number; rooms: Room[] }[] }

const byWords = (a: string, b: string) => a.localeCompare(b, 'zh-CN', { numeric: true })

/** A building as one sees it from the street: unit beside unit, the top floor first. */
export const unitsOf = ({ floors }: BuildingRecord): Unit[] => {
  const names = [...new Set(floors.flatMap(({ rooms }) => rooms.map(({ unit }) => unit)))]
  const top = [...floors].sort((a, b) => b.floor - a.floor)
  return names
    .sort((a, b) => byWords(a ?? '', b ?? ''))
    .map((unit) => ({
      unit,
      floors: top
        .map(({ floor, rooms }) => ({
          floor,
          rooms: rooms.filter((room) => room.unit === unit).sort((a, b) => byWords(a.room, b.room)),
        }))
        .filter(({ rooms }) => rooms.length > 0),
    }))
}
