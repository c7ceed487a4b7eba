import type { PointWgs84 } from '@huisheng/contract'
import { clock } from '../../platform/clock.ts'
import { knownAreas } from '../areas/known-areas.ts'
import { Building, type BuildingFields } from './building.model.ts'
import { linkOf, withLink } from './link-grid.ts'

const atATime = 500

/**
 * Brings the buildings last placed by an older map onto today's. The old link stays below the new one; a building that
 * another process has placed meanwhile is left alone.
 */
export const renewLinks = async () => {
  const areas = await knownAreas()
  for (;;) {
    const stale = await Building.find({ mapVersion: { $lt: areas.version } }, { tokens: 0 })
      .sort({ mapVersion: 1 })
      .limit(atATime)
      .lean<BuildingFields[]>()
    if (stale.length === 0) return
    const now = clock.now()
    await Building.bulkWrite(
      stale.map((building) => {
        const { _id, mapVersion, gridCode, communityCode, gridLinks } = building
        const pointWgs84 = (building.pointWgs84 ?? null) as PointWgs84 | null
        const link = linkOf(areas, { gridCode, communityCode, pointWgs84 })
        return {
          updateOne: {
            filter: { _id, mapVersion },
            update: {
              $set: {
                gridId: link.gridId,
                areaIds: link.areaIds,
                gridLinks: withLink(gridLinks, link, now),
                mapVersion: areas.version,
              },
            },
          },
        }
      }),
      { ordered: false },
    )
  }
}
