import type { AuditAction } from '@huisheng/contract'
import { appendEntry } from './append-entry.ts'

/** A person, or `systemActor` for work nobody asked for. */
export type Recorded = { id: string; role: string }
export const systemActor: Recorded = { id: 'system', role: 'system' }

export type Access = {
  action: AuditAction
  /** Ids of people and accounts whose data it was. */
  subjectIds: readonly string[]
  /** Short plain Chinese without personal data: 查看登记卡. */
  what: string
  /** Why, in the words of who asked. */
  reason?: string | null
  /** The id of the thing it was about: a declaration, an export. */
  ref?: string | null
  /** Method and path pattern. */
  route?: string | null
}

const mostSubjects = 1_000

/**
 * Records a use of personal data. Awaited before the answer leaves: what is not recorded is not shown. A great many
 * subjects are spread over several entries.
 */
export const recordAccess = async (actor: Recorded, access: Access): Promise<void> => {
  const subjectIds = [...new Set(access.subjectIds)]
  for (let at = 0; at === 0 || at < subjectIds.length; at += mostSubjects)
    await appendEntry({
      chain: actor.id,
      actorId: actor.id,
      actorRole: actor.role,
      action: access.action,
      subjectIds: subjectIds.slice(at, at + mostSubjects),
      what: withoutNumbers(access.what),
      reason: access.reason ? withoutNumbers(access.reason) : null,
      route: access.route ?? null,
      ref: access.ref ?? null,
    })
}

/** Phones and identity numbers that somebody typed into a reason. */
const withoutNumbers = (words: string) => words.replace(/(?<!\d)(?:1[3-9]\d{9}|\d{17}[\dXx])(?!\d)/g, '***')
