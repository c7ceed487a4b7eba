import type { Actor } from '../../../http/actor.ts'
import { badField } from '../../../http/problem.ts'
import { moveOrganisation } from '../move-organisation.ts'
import { without } from '../organisation.machine.ts'
import { areasAbove, grantable } from '../scope.ts'

/**
 * 通过. Grants buildings of the approver's areas; what was asked for there is decided with it, what lies elsewhere waits
 * for those who hold it. Whoever applied becomes the first manager.
 */
export const approveOrganisation = (actor: Actor, organisationId: string, buildingIds: string[]) =>
  moveOrganisation({
    actor,
    organisationId,
    action: 'approve',
    buildingIds,
    decide: (situation, now) => {
      const { organisation, buildings, standing } = situation
      const granted = grantable(buildingIds, situation)
      if (granted.length === 0) throw badField('buildingIds', '请至少选择一栋您辖区内的楼')
      const scope = [...new Set([...organisation.scope, ...granted])]
      const asked = organisation.asked.filter((id) => !standing.holds(id))
      const isFirst = without(organisation.members, organisation.applicantId).length === organisation.members.length
      return {
        event: 'approve',
        set: {
          status: 'approved',
          scope,
          asked,
          areaIds: areasAbove([...scope, ...asked], buildings),
          waiting: asked.length > 0,
          reasonSealed: null,
          decidedByName: actor.name,
          decidedAt: now,
        },
        ...(organisation.status === 'applied' &&
          isFirst && {
            addMember: {
              accountId: organisation.applicantId,
              nameSealed: organisation.contactNameSealed,
              phoneSealed: organisation.contactPhoneSealed,
              role: 'manager',
              since: now,
              until: null,
            },
          }),
        buildingIds: granted,
        tell: true,
      }
    },
  })
