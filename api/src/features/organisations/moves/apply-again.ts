import type { Actor } from '../../../http/actor.ts'
import { claimAttachments } from '../../attachments/claim-attachments.ts'
import { deleteAttachments } from '../../attachments/delete-attachments.ts'
import { applicationFields, type Application } from '../application.ts'
import { moveOrganisation } from '../move-organisation.ts'

/** 修改后再申请, with everything stated anew. Papers that are no longer named are deleted. */
export const applyAgain = async (actor: Actor, organisationId: string, application: Application) => {
  let dropped: string[] = []
  const moved = await moveOrganisation({
    actor,
    organisationId,
    action: 'apply_again',
    decide: async ({ organisation }, now) => {
      const fields = await applicationFields(application)
      await claimAttachments(actor, fields.attachmentIds, { noun: 'organisation', id: organisationId })
      dropped = organisation.attachmentIds.filter((id) => !fields.attachmentIds.includes(id))
      return {
        event: 'apply_again',
        set: { ...fields, status: 'applied', waiting: true, reasonSealed: null, appliedAt: now },
        buildingIds: fields.asked,
        tell: true,
      }
    },
  })
  await deleteAttachments(dropped)
  return moved
}
