import { createHash } from 'node:crypto'
import { Types } from 'mongoose'
import type { Actor } from '../../../http/actor.ts'
import { clock } from '../../../platform/clock.ts'
import { insertOnce } from '../../accounts/insert-once.ts'
import { claimAttachments } from '../../attachments/claim-attachments.ts'
import { applicationFields, type Application } from '../application.ts'
import { Organisation, type OrganisationFields } from '../organisation.model.ts'

/** 申请入驻. The id follows from who applies and the submission: sent twice, also at once, it is one. */
export const applyOrganisation = async (
  actor: Actor,
  { submissionId, ...application }: Application & { submissionId: string },
): Promise<OrganisationFields> => {
  const _id = idOf(actor.id, submissionId)
  const known = await Organisation.findById(_id).lean<OrganisationFields>()
  if (known) return known
  const fields = await applicationFields(application)
  await claimAttachments(actor, fields.attachmentIds, { noun: 'organisation', id: String(_id) })
  const now = clock.now()
  const applied = {
    ...fields,
    status: 'applied',
    applicantId: actor.id,
    scope: [],
    waiting: true,
    members: [],
    reasonSealed: null,
    decidedByName: null,
    decidedAt: null,
    appliedAt: now,
    history: [{ at: now, event: 'apply', byId: actor.id, byName: null, reasonSealed: null, buildingIds: fields.asked }],
    news: [{ revision: 1, event: 'apply' }],
    revision: 1,
  } satisfies Omit<OrganisationFields, '_id'>
  return insertOnce(() =>
    Organisation.findOneAndUpdate({ _id }, { $setOnInsert: applied }, { upsert: true, returnDocument: 'after' })
      .orFail()
      .lean<OrganisationFields>(),
  )
}

const idOf = (accountId: string, submissionId: string) =>
  new Types.ObjectId(createHash('sha256').update(`organisation ${accountId} ${submissionId}`).digest().subarray(0, 12))
