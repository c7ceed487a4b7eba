import type { BuildingRef, OrganisationKind } from '@huisheng/contract'
import { dropStored, readStored, writeStored } from '../../platform/storage'
import { newUuid } from '../../platform/uuid'
import { currentSession, onSessionChange, onSignOut } from '../../state/session'
import { dropAttachments } from '../attachments/upload-all-attachments'
import type { HeldAttachment } from '../attachments/use-attachments'

/** An application as typed, not yet acknowledged. Its id is the submission's: however often it is sent, it makes one. */
export type ApplicationDraft = {
  id: string
  /** The only person it is shown to. */
  applicantId: string
  /** The refused application it changes. */
  organisationId: string | null
  kind: OrganisationKind | null
  name: string
  creditCode: string
  contactName: string
  contactPhone: string
  buildings: BuildingRef[]
  attachments: HeldAttachment[]
  words: string
}

export const newApplication = (applicantId: string, part: Partial<ApplicationDraft> = {}): ApplicationDraft => ({
  id: newUuid(),
  applicantId,
  organisationId: null,
  kind: null,
  name: '',
  creditCode: '',
  contactName: '',
  contactPhone: '',
  buildings: [],
  attachments: [],
  words: '',
  ...part,
})

const key = 'organisation-applications'
const read = () => readStored<ApplicationDraft[]>(key) ?? []
const write = (drafts: ApplicationDraft[]) => (drafts.length > 0 ? writeStored(key, drafts) : dropStored(key))

export const findApplicationDraft = (applicantId: string, organisationId: string | null) =>
  read().find((draft) => draft.applicantId === applicantId && draft.organisationId === organisationId)

export const saveApplicationDraft = (draft: ApplicationDraft) =>
  write([draft, ...read().filter(({ id }) => id !== draft.id)])

/** With its papers: once the server has it, the person throws it away, or it is not theirs. */
const dropWhere = (gone: (draft: ApplicationDraft) => boolean) => {
  const drafts = read()
  drafts.filter(gone).forEach(({ attachments }) => dropAttachments(attachments))
  if (drafts.some(gone)) write(drafts.filter((draft) => !gone(draft)))
}
export const dropApplicationDraft = (draftId: string) => dropWhere(({ id }) => id === draftId)

/** Drafts name people: they leave the device with whoever signs out, and where another person signs in. */
export const guardApplicationDrafts = () => {
  onSignOut(() => dropWhere(() => true))
  onSessionChange(() => {
    const me = currentSession()?.me
    if (me) dropWhere(({ applicantId }) => applicantId !== me.id)
  })
}
