import type { OrganisationView } from '@huisheng/contract'
import { api } from '../../../api/client'
import { useFiler } from '../../../features/declarations/use-declarations'
import {
  findApplicationDraft,
  newApplication,
  type ApplicationDraft,
} from '../../../features/organisations/application-drafts'
import { useLoad } from '../../../features/use-load'

export type Opening = { draft: ApplicationDraft; resumed: boolean; reason: string | null }

/** As it was stated; the contact is shown masked only, and so is asked anew. */
const again = (applicantId: string, organisation: OrganisationView) =>
  newApplication(applicantId, {
    organisationId: organisation.id,
    kind: organisation.kind,
    name: organisation.name,
    creditCode: organisation.creditCode ?? '',
    buildings: organisation.asked,
    attachments: organisation.proof.map(({ id, name, kind }) => ({
      key: `stored-${id}`,
      name,
      kind,
      attachmentId: id,
    })),
    words: organisation.words,
  })

const open = async (applicantId: string, organisationId: string | null): Promise<Opening> => {
  const known = findApplicationDraft(applicantId, organisationId)
  if (!organisationId) return { draft: known ?? newApplication(applicantId), resumed: !!known, reason: null }
  const organisation = await api.organisations.detail({ params: { organisationId } })
  if (!organisation.actions.includes('apply_again')) throw new Error('这个申请现在不需要修改')
  return { draft: known ?? again(applicantId, organisation), resumed: !!known, reason: organisation.reason }
}

export const useOpening = (organisationId: string | null, turn: number) => {
  const me = useFiler()
  return useLoad<Opening>(me && `apply:${me.id}:${organisationId}:${turn}`, () => open(me?.id ?? '', organisationId))
}
