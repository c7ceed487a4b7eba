import type { Cell } from './divide-district.ts'

type Group = { at: [number, number]; share: number }

/**
 * Which group each cell belongs to. Groups grow from the cell nearest to their place, the one furthest behind its share
 * first, always by a neighbouring cell: every group is in one piece.
 */
export const groupCells = (cells: readonly Cell[], groups: readonly Group[]): number[] => {
  const owner = new Array<number>(cells.length).fill(-1)
  const sizes = groups.map(() => 0)
  const take = (cell: number, group: number) => {
    owner[cell] = group
    sizes[group]! += 1
  }
  const far = (cell: number, group: number) => {
    const [x, y] = cells[cell]!.centre
    return Math.hypot((x - groups[group]!.at[0]) * 0.92, y - groups[group]!.at[1])
  }
  const nearest = (candidates: number[], group: number) =>
    candidates.reduce((best, cell) => (far(cell, group) < far(best, group) ? cell : best))
  const free = () => owner.flatMap((group, cell) => (group < 0 ? [cell] : []))

  groups.forEach((_, group) => take(nearest(free(), group), group))
  for (;;) {
    const reachable = groups.map((_, group) => [
      ...new Set(
        owner.flatMap((of, cell) => (of === group ? cells[cell]!.neighbours.filter((next) => owner[next]! < 0) : [])),
      ),
    ])
    const growing = groups.map((_, group) => group).filter((group) => reachable[group]!.length > 0)
    if (growing.length === 0) return owner
    const behind = growing.reduce((a, b) => (sizes[b]! / groups[b]!.share < sizes[a]! / groups[a]!.share ? b : a))
    take(nearest(reachable[behind]!, behind), behind)
  }
}
