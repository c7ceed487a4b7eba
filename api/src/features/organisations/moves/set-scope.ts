import type { Actor } from '../../../http/actor.ts'
import { moveOrganisation } from '../move-organisation.ts'
import { areasAbove, grantable } from '../scope.ts'

/** 修改楼栋范围 within the areas of whoever does it: there the list is what it may file for from now on. */
export const setScope = (
  actor: Actor,
  organisationId: string,
  { buildingIds, reason }: { buildingIds: string[]; reason: string },
) =>
  moveOrganisation({
    actor,
    organisationId,
    action: 'set_scope',
    buildingIds,
    decide: (situation, now) => {
      const { organisation, buildings, standing } = situation
      const elsewhere = organisation.scope.filter((id) => !standing.holds(id))
      const scope = [...new Set([...elsewhere, ...grantable(buildingIds, situation)])]
      const asked = organisation.asked.filter((id) => !scope.includes(id))
      return {
        event: 'set_scope',
        set: {
          scope,
          asked,
          areaIds: areasAbove([...scope, ...asked], buildings),
          waiting: asked.length > 0,
          decidedByName: actor.name,
          decidedAt: now,
        },
        reason,
        buildingIds: scope,
        tell: true,
      }
    },
  })
