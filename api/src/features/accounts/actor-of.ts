import { pledge } from '@huisheng/contract'
import type { Actor, Admitted, Barrier } from '../../http/actor.ts'
import { Problem } from '../../http/problem.ts'
import { clock } from '../../platform/clock.ts'
import { readAccessToken } from './session/access-token.ts'
import { Account, type AccountRecord } from './account.model.ts'
import { onBoundDevice } from './devices/on-bound-device.ts'
import { Session, type SessionRecord } from './session/session.model.ts'

const lifeMs = 10_000
const mostKept = 20_000

type Known = { actor: Admitted | null; until: number }
/** By account and session. Keeps insertion order, so the first is the oldest. */
const known = new Map<string, Known>()
let forgettings = 0

/**
 * Who holds this access token. What the database says is believed for ten seconds, so rights that were taken away are
 * gone within ten seconds in every process, and at once in the one that took them.
 * Throws `login_required` (not a token of ours) or `session_ended` (expired, signed out, or account switched off).
 */
export const actorOf = async (accessToken: string): Promise<Admitted> => {
  const { accountId, sessionId } = readAccessToken(accessToken)
  const now = clock.now().getTime()
  const kept = known.get(`${accountId} ${sessionId}`)
  const fresh = kept && kept.until > now && kept.until <= now + lifeMs
  const actor = fresh ? kept.actor : await readActor(accountId, sessionId, now)
  if (!actor) throw new Problem('session_ended')
  return actor
}

/** Makes the next request of this account read its rights anew. */
export const forgetActor = (accountId: string) => {
  forgettings += 1
  for (const key of known.keys()) if (key.startsWith(accountId)) known.delete(key)
}

const readActor = async (accountId: string, sessionId: string, now: number) => {
  const forgettingsBefore = forgettings
  const [account, session] = await Promise.all([
    Account.findById(accountId).lean(),
    Session.findById(sessionId).select({ accountId: 1, accountVersion: 1, endedAt: 1, device: 1 }).lean(),
  ])
  const live =
    account?.active &&
    session &&
    !session.endedAt &&
    String(session.accountId) === accountId &&
    session.accountVersion === account.sessionVersion
  const actor = live ? { ...presentActor(account), sessionId, barrier: await barrierOf(account, session) } : null
  if (forgettings === forgettingsBefore) keep(`${accountId} ${sessionId}`, { actor, until: now + lifeMs })
  return actor
}

/** Residents have none: what they see on these routes is their own. */
const barrierOf = async (account: AccountRecord, session: Pick<SessionRecord, 'device'>): Promise<Barrier | null> => {
  if (account.role === 'resident') return null
  if (account.pledgeVersion !== pledge.version) return 'pledge_required'
  return (await onBoundDevice(account._id, session)) ? null : 'device_not_bound'
}

const keep = (key: string, entry: Known) => {
  known.delete(key)
  known.set(key, entry)
  const oldest = known.keys().next().value
  if (known.size > mostKept && oldest) known.delete(oldest)
}

export const presentActor = ({ _id, role, name, areaIds, departmentId }: AccountRecord): Actor => ({
  id: String(_id),
  role,
  name,
  areaIds: areaIds.map(String),
  departmentId: departmentId ? String(departmentId) : null,
})
