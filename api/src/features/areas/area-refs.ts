import type { AreaLevel } from '@huisheng/contract'
import { Area, type AreaDocument } from './area.model.ts'
import { knownAreas } from './known-areas.ts'

export type AreaRef = { id: string; code: string; name: string; level: AreaLevel }

/** Code and name of each area, in the order asked. Retired areas keep their last name; unknown ids are left out. */
export const areaRefs = async (ids: readonly string[]): Promise<AreaRef[]> => {
  const { byId } = await knownAreas()
  const missing = ids.filter((id) => !byId.has(id) && !retired.has(id))
  if (missing.length > 0) await recall(missing)
  return ids.flatMap((id) => {
    const area = byId.get(id) ?? retired.get(id)
    return area ? [{ id, code: area.code, name: area.name, level: area.level }] : []
  })
}

/** Areas of older versions never change, so what was read once is kept. */
const retired = new Map<string, AreaRef>()

const recall = async (areaIds: string[]) => {
  const areas = await Area.find({ areaId: { $in: areaIds } }, { areaId: 1, code: 1, name: 1, level: 1 })
    .sort({ version: 1 })
    .lean<AreaDocument[]>()
  for (const { areaId, code, name, level } of areas)
    retired.set(String(areaId), { id: String(areaId), code, name, level })
}
