import { knownAreas, type KnownAreas } from './known-areas.ts'

/** The area itself and all below it. */
export const areasBelow = async (areaId: string): Promise<string[]> => {
  const { byId, childrenOf } = await knownAreas()
  return byId.has(areaId) ? collect(childrenOf, areaId) : []
}

const collect = (childrenOf: KnownAreas['childrenOf'], areaId: string): string[] => [
  areaId,
  ...(childrenOf.get(areaId) ?? []).flatMap(({ id }) => collect(childrenOf, id)),
]

/** The grids at or below any of these areas, by code. */
export const gridsBelow = async (areaIds: readonly string[]) => {
  const { byId, childrenOf } = await knownAreas()
  const ids = new Set(areaIds.flatMap((id) => collect(childrenOf, id)))
  return [...byId.values()]
    .filter(({ id, level }) => level === 'grid' && ids.has(id))
    .map(({ id, code, name }) => ({ id, code, name }))
}

/** Whether an area is one of these, or lies below one of them. */
export const isWithin = async (areaId: string, areaIds: readonly string[]): Promise<boolean> =>
  (await areaPath(areaId)).some((id) => areaIds.includes(id))

/** The ids from the district down to the area itself; empty when it is not known. */
export const areaPath = async (areaId: string): Promise<string[]> => (await knownAreas()).byId.get(areaId)?.path ?? []
