import type { Actor } from '../../../http/actor.ts'
import { badField } from '../../../http/problem.ts'
import { claimAttachments } from '../../attachments/claim-attachments.ts'
import { moveOrganisation } from '../move-organisation.ts'
import { areasAbove } from '../scope.ts'

const mostPapers = 60

/** 申请增加楼栋. What was granted or asked for before stays as it is. */
export const askScope = (
  actor: Actor,
  organisationId: string,
  { buildingIds, attachmentIds }: { buildingIds: string[]; attachmentIds: string[] },
) =>
  moveOrganisation({
    actor,
    organisationId,
    action: 'ask_scope',
    buildingIds,
    decide: async ({ organisation, buildings }) => {
      const unknown = buildingIds.findIndex((id) => !buildings.has(id))
      if (unknown >= 0) throw badField(`buildingIds.${unknown}`, '找不到这栋楼，请重新选择')
      const { scope, asked } = organisation
      const more = [...new Set(buildingIds)].filter((id) => !scope.includes(id) && !asked.includes(id))
      if (more.length === 0) throw badField('buildingIds', '这些楼栋已经在范围内，或已经申请过')
      const papers = [...new Set([...organisation.attachmentIds, ...attachmentIds])]
      if (papers.length > mostPapers) throw badField('attachmentIds', `材料最多 ${mostPapers} 份`)
      await claimAttachments(actor, attachmentIds, { noun: 'organisation', id: organisationId })
      return {
        event: 'ask_scope',
        set: {
          asked: [...asked, ...more],
          attachmentIds: papers,
          areaIds: areasAbove([...scope, ...asked, ...more], buildings),
          waiting: true,
        },
        buildingIds: more,
        tell: true,
      }
    },
  })
