import type { Actor } from '../../../http/actor.ts'
import { moveOrganisation } from '../move-organisation.ts'
import { sealWords } from '../organisation.model.ts'
import { areasAbove } from '../scope.ts'

/** 不通过 what was asked for in the areas of whoever refuses. An application of which nothing is left is refused as a whole. */
export const refuseOrganisation = (actor: Actor, organisationId: string, reason: string) =>
  moveOrganisation({
    actor,
    organisationId,
    action: 'refuse',
    decide: ({ organisation, buildings, standing }, now) => {
      const refused = organisation.asked.filter(standing.holds)
      const left = organisation.asked.filter((id) => !standing.holds(id))
      const ends = organisation.status === 'applied' && left.length === 0
      const asked = ends ? organisation.asked : left
      return {
        event: 'refuse',
        set: {
          status: ends ? 'refused' : organisation.status,
          asked,
          areaIds: areasAbove([...organisation.scope, ...asked], buildings),
          waiting: left.length > 0,
          reasonSealed: sealWords(reason),
          decidedByName: actor.name,
          decidedAt: now,
        },
        reason,
        buildingIds: refused,
        tell: true,
      }
    },
  })
