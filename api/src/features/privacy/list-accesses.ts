import type { Actor } from '../../http/actor.ts'
import { accessesTo } from '../audit/list-audit.ts'
import { presentAccess } from './present-access.ts'
import { subjectsOfAccount } from './subjects-of-account.ts'

/** Who used the data of whoever asks, the newest first. */
export const listAccesses = async ({ id }: Actor, page: { cursor?: string; limit: number }) => {
  const { subjectIds } = await subjectsOfAccount(id)
  const { items, next } = await accessesTo(subjectIds, page)
  return { items: items.map((access) => presentAccess(id, access)), next }
}

const mostAtOnce = 500

/** All of them, the newest first. */
export const everyAccess = async (accountId: string, subjectIds: readonly string[]) => {
  const all = []
  for (let cursor: string | undefined; ;) {
    const { items, next } = await accessesTo(subjectIds, { cursor, limit: mostAtOnce })
    all.push(...items.map((access) => presentAccess(accountId, access)))
    if (!next) return all
    cursor = next
  }
}
