import type { AuditAction, PrivacyRequestKind } from '@huisheng/contract'
import { log } from '../../../platform/log.ts'
import { recordAccess } from '../../audit/record-access.ts'
import { accountNames } from '../../accounts/account-names.ts'
import { correctRegister } from './correct-register.ts'
import { eraseWhatMay } from './erase-what-may.ts'
import { noteEffect, type Note } from './note-effect.ts'
import { PrivacyRequest, type PrivacyRequestRecord } from './privacy-request.model.ts'
import { withdrawConsent } from './withdraw-consent.ts'

type Performed = {
  action: AuditAction
  what: string
  run: (request: PrivacyRequestRecord, note: Note) => Promise<void>
}

const performances: Record<PrivacyRequestKind, Performed> = {
  delete: { action: 'delete', what: '按本人请求删除个人信息', run: eraseWhatMay },
  withdraw_consent: { action: 'delete', what: '按本人请求撤回同意', run: withdrawConsent },
  correct: {
    action: 'correct',
    what: '按本人请求更正个人信息',
    run: correctRegister,
  },
}

/** Does what was granted, once it is on record. Safe to repeat: it goes on where it stopped. */
export const performRequest = async (request: PrivacyRequestRecord): Promise<PrivacyRequestRecord> => {
  const { action, what, run } = performances[request.kind]
  await recordAccess(await doerOf(request), {
    action,
    subjectIds: [request.askerId, ...request.personIds],
    what: `${what}（${request.number}）`,
    ref: String(request._id),
  })
  await run(request, noteEffect(request._id))
  const performed = await PrivacyRequest.findOneAndUpdate(
    { _id: request._id, unperformed: true },
    { $set: { unperformed: false, correctionSealed: null } },
    { returnDocument: 'after' },
  ).lean<PrivacyRequestRecord>()
  return performed ?? (await PrivacyRequest.findById(request._id).lean<PrivacyRequestRecord>())!
}

/** Who granted it, or the asker where nobody had to. */
const doerOf = async ({ answeredById, askerId }: PrivacyRequestRecord) => {
  const id = answeredById ?? askerId
  return { id, role: (await accountNames([id])).get(id)?.role ?? 'resident' }
}

/** Finishes what a crash left undone. What cannot be done now holds up no other. */
export const performOutstanding = async () => {
  const left = await PrivacyRequest.find({ unperformed: true }).lean<PrivacyRequestRecord[]>()
  for (const request of left)
    try {
      await performRequest(request)
    } catch (error) {
      log.error({ err: error, requestId: String(request._id) }, 'a privacy request could not be performed')
    }
}
