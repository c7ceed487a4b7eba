import type { PrivacyRequestStatus } from '@huisheng/contract'
import type { Actor } from '../../../http/actor.ts'
import { recordAccess } from '../../audit/record-access.ts'
import { readCursor, writeCursor } from '../../reports/cursor.ts'
import { scopeOf, withinScope } from '../../register/scope-of.ts'
import { PrivacyRequest, type PrivacyRequestRecord } from './privacy-request.model.ts'

type Paging = { cursor?: string; limit: number }

/** Of the areas of whoever asks, those that wait longest first. */
export const listRequests = async (
  actor: Actor,
  { status, cursor, limit }: Paging & { status: PrivacyRequestStatus },
) => {
  const filter = { status, ...withinScope(await scopeOf(actor)) }
  const page = await readPage(filter, 1, { cursor, limit })
  if (page.requests.length > 0)
    await recordAccess(actor, {
      action: 'read',
      subjectIds: page.requests.flatMap(({ askerId, personIds }) => [askerId, ...personIds]),
      what: '查看个人信息请求',
    })
  return page
}

/** One’s own, the newest first. */
export const listMyRequests = ({ id }: Actor, paging: Paging) => readPage({ askerId: id }, -1, paging)

const readPage = async (filter: Record<string, unknown>, direction: 1 | -1, { cursor, limit }: Paging) => {
  const after = readCursor(cursor)
  const beyond = direction === 1 ? '$gt' : '$lt'
  const found = await PrivacyRequest.find({
    ...filter,
    ...(after && { $or: [{ askedAt: { [beyond]: after.at } }, { askedAt: after.at, _id: { [beyond]: after.id } }] }),
  })
    .sort({ askedAt: direction, _id: direction })
    .limit(limit + 1)
    .lean<PrivacyRequestRecord[]>()
  const requests = found.slice(0, limit)
  const last = requests.at(-1)
  return {
    requests,
    next: found.length > limit && last ? writeCursor({ at: last.askedAt, id: String(last._id) }) : null,
  }
}
