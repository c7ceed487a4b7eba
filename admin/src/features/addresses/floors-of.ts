import type { DwellingView } from '@huisheng/contract'

export type Floor = { floor: number; dwellings: DwellingView[] }
export type UnitFloors = { unit: string | null; floors: Floor[] }

const byRoom = (a: DwellingView, b: DwellingView) => a.room.localeCompare(b.room, 'zh-CN', { numeric: true })

const grouped = <K, T>(items: T[], keyOf: (item: T) => K) => {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return [...groups.entries()]
}

/** A building as one sees it from the street: by unit, the top floor first. */
export const floorsOf = (dwellings: DwellingView[]): UnitFloors[] =>
  grouped(dwellings, ({ unit }) => unit)
    .map(([unit, within]) => ({
      unit,
      floors: grouped(within, ({ floor }) => floor)
        .sort(([a], [b]) => b - a)
        .map(([floor, rooms]) => ({ floor, dwellings: [...rooms].sort(byRoom) })),
    }))
    .sort((a, b) => (a.unit ?? '').localeCompare(b.unit ?? '', 'zh-CN', { numeric: true }))

export const floorWords = (floor: number) => (floor < 0 ? `地下 ${-floor} 层` : `${floor} 层`)
