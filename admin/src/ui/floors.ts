export type Placed = { unit: string | null; floor: number; room: string }
export type UnitOf<R> = { unit: string | null; floors: { floor: number; rooms: R[] }[] }

const byWords = (a: string, b: string) => a.localeCompare(b, 'zh-CN', { numeric: true })

const grouped = <K, T>(items: readonly T[], keyOf: (item: T) => K) => {
  const groups = new Map<K, T[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return [...groups.entries()]
}

/** A building as one sees it from the street: unit beside unit, the top floor first. */
export const unitsOf = <R extends Placed>(rooms: readonly R[]): UnitOf<R>[] =>
  grouped(rooms, ({ unit }) => unit)
    .map(([unit, within]) => ({
      unit,
      floors: grouped(within, ({ floor }) => floor)
        .sort(([a], [b]) => b - a)
        .map(([floor, here]) => ({ floor, rooms: here.sort((a, b) => byWords(a.room, b.room)) })),
    }))
    .sort((a, b) => byWords(a.unit ?? '', b.unit ?? ''))

export const floorWords = (floor: number) => (floor < 0 ? `地下 ${-floor} 层` : `${floor} 层`)
