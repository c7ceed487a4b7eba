import { Organisation, type OrganisationFields } from './organisation.model.ts'

/** Organisations refused or removed before a moment, and not taken up again since, with who applied. */
export async function* organisationsEndedBefore(moment: Date): AsyncGenerator<{ id: string; applicantId: string }> {
  const ended = { status: { $in: ['refused' as const, 'removed' as const] }, decidedAt: { $lt: moment } }
  const cursor = Organisation.find(ended, { applicantId: 1 })
    .lean<Pick<OrganisationFields, '_id' | 'applicantId'>>()
    .cursor({ batchSize: 500 })
  for await (const { _id, applicantId } of cursor) yield { id: String(_id), applicantId }
}
