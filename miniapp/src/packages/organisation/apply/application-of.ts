import { ApplyOrganisation } from '@huisheng/contract'
import type * as z from 'zod'
import type { ApplicationDraft } from '../../../features/organisations/application-drafts'

export type Issues = Record<string, string>
type Input = z.input<typeof ApplyOrganisation>

/** A person who lets dwellings has no credit code. */
export const hasCreditCode = ({ kind }: ApplicationDraft) => kind !== 'landlord'

export const applicationOf = (draft: ApplicationDraft, attachmentIds: string[]): Input => ({
  submissionId: draft.id,
  kind: draft.kind as Input['kind'],
  name: draft.name,
  creditCode: hasCreditCode(draft) ? draft.creditCode : null,
  contactName: draft.contactName,
  contactPhone: draft.contactPhone,
  buildingIds: draft.buildings.map(({ id }) => id),
  attachmentIds,
  words: draft.words,
})

/** What is still missing, by field, in the contract's own words. */
export const issuesOf = (draft: ApplicationDraft): Issues => {
  const { error } = ApplyOrganisation.safeParse(applicationOf(draft, []))
  const found = Object.fromEntries((error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]))
  return { ...found, ...(!draft.kind && { kind: '请选择单位类型' }) }
}

/** The first thing said about a field or about one of its items. */
export const issueAt = (issues: Issues, field: string) =>
  Object.entries(issues).find(([path]) => path === field || path.startsWith(`${field}.`))?.[1]
