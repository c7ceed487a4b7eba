import type { OrganisationView } from '@huisheng/contract'
import type { Actor } from '../../http/actor.ts'
import { recordAccess } from '../audit/record-access.ts'
import type { OrganisationFields } from './organisation.model.ts'
import { presentOrganisation } from './organisation.presenter.ts'
import { readOrganisation, situationOf, type Situation } from './read-organisation.ts'

/** The view for this reader; a look by staff is recorded before it is answered. Throws `not_found`. */
export const showOrganisation = async (actor: Actor, organisationId: string) =>
  show(actor, await readOrganisation(actor, organisationId))

/** The same after a step, also where the step was the reader's last. */
export const showMoved = async (actor: Actor, organisation: OrganisationFields) =>
  show(actor, await situationOf(actor, organisation))

const show = async (actor: Actor, situation: Situation): Promise<OrganisationView> => {
  const { organisation } = situation
  const view = await presentOrganisation(situation)
  if (actor.role !== 'resident')
    await recordAccess(actor, {
      action: 'read',
      subjectIds: [organisation.applicantId, ...view.members.map(({ accountId }) => accountId)],
      what: '查看单位的联系人和成员（遮盖）',
      ref: view.id,
    })
  return view
}
