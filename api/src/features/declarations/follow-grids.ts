import { buildingRefs } from '../addresses/find-buildings.ts'
import type { DeclarationDocument } from './declaration.fields.ts'
import { Declaration } from './declaration.model.ts'

const batchSize = 200

/** Where a building has come to lie in another grid, its declarations follow: else nobody there could verify them. */
export const followGrids = async () => {
  let last = ''
  for (;;) {
    const buildingIds = await buildingsAfter(last)
    for (const [id, { gridId, areaIds }] of await buildingRefs(buildingIds))
      await Declaration.updateMany(
        { 'dwelling.buildingId': id, $or: [{ gridId: { $ne: gridId } }, { areaIds: { $ne: areaIds } }] },
        { $set: { gridId, areaIds } },
      )
    if (buildingIds.length < batchSize) return
    last = buildingIds.at(-1)!
  }
}

/** From one building to the next along the index, without reading the declarations in between. */
const buildingsAfter = async (start: string) => {
  const ids: string[] = []
  for (let last = start; ids.length < batchSize;) {
    const next = await Declaration.findOne({ 'dwelling.buildingId': { $gt: last } }, { 'dwelling.buildingId': 1 })
      .sort({ 'dwelling.buildingId': 1 })
      .lean<Pick<DeclarationDocument, 'dwelling'>>()
    if (!next) return ids
    last = next.dwelling.buildingId
    ids.push(last)
  }
  return ids
}
