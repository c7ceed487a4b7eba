import type { RewardStatus, ShareStatus } from '@huisheng/contract'
import type { QueryFilter } from 'mongoose'
import type { Actor } from '../../../http/actor.ts'
import { readCursor, writeCursor } from '../../reports/cursor.ts'
import { factsHiddenFrom } from '../../tip-offs/facts-hidden-from.ts'
import { factsOfReward } from '../reward-facts.ts'
import type { RewardDocument } from '../reward.fields.ts'
import { actionsFor, rules } from '../reward.machine.ts'
import { Reward } from '../reward.model.ts'
import { ownOnly, readsOwnOnly } from './own-only.ts'
import { mayFilterBy, paysRewards } from './seen-by.ts'

type Wanted = {
  cursor?: string
  limit: number
  status?: RewardStatus
  shareStatus?: ShareStatus
  appealed?: boolean
  forMe?: boolean
  schemeKey?: string
}

const mostReads = 20

/** The newest changes first; for who pays, the newest proposals. What an excluded person must not know of is not in it. */
export const listRewards = async (actor: Actor, wanted: Wanted) => {
  if (wanted.shareStatus && !mayFilterBy(actor, wanted.shareStatus)) return { rewards: [], next: null }
  const hidden = await factsHiddenFrom(actor.id)
  const field = paysRewards(actor) ? 'proposedAt' : 'changedAt'
  const rewards: RewardDocument[] = []
  let after = readCursor(wanted.cursor)
  for (let reads = 0; reads < mostReads; reads += 1) {
    const found = await Reward.find({ $and: [filterFor(actor, wanted, hidden), beyond(field, after)] })
      .sort({ [field]: -1, _id: -1 })
      .limit(wanted.limit + 1)
      .lean<RewardDocument[]>()
    const ended = found.length <= wanted.limit
    for (const reward of found.slice(0, wanted.limit)) {
      if (rewards.length === wanted.limit) return { rewards, next: writeCursor(after!) }
      after = { at: reward[field], id: String(reward._id) }
      if (!wanted.forMe || actionsFor(actor, factsOfReward(reward)).length > 0) rewards.push(reward)
    }
    if (ended) return { rewards, next: null }
    if (rewards.length === wanted.limit) break
  }
  return { rewards, next: after && writeCursor(after) }
}

type Cursor = ReturnType<typeof readCursor>

const beyond = (field: 'changedAt' | 'proposedAt', after: Cursor): QueryFilter<RewardDocument> =>
  after ? { $or: [{ [field]: { $lt: after.at } }, { [field]: after.at, _id: { $lt: after.id } }] } : {}

const filterFor = (actor: Actor, wanted: Wanted, hidden: string[]): QueryFilter<RewardDocument> => ({
  excludedIds: { $ne: actor.id },
  ...(readsOwnOnly(actor) && ownOnly(actor)),
  ...(hidden.length > 0 && { factId: { $nin: hidden } }),
  ...(wanted.status && { status: wanted.status }),
  ...(wanted.shareStatus && { 'shares.status': wanted.shareStatus }),
  ...(wanted.schemeKey && { schemeKey: wanted.schemeKey }),
  ...(wanted.appealed !== undefined && {
    shares: wanted.appealed ? { $elemMatch: isAppealed } : { $not: { $elemMatch: isAppealed } },
  }),
  ...(wanted.forMe && { $or: mayConcern(actor) }),
})
const isAppealed = { 'appeal.at': { $gt: new Date(0) } }

/** What could be for this role: each action has few places it can be taken from. */
const mayConcern = ({ role }: Actor): QueryFilter<RewardDocument>[] => {
  const statuses = Object.entries(rules).flatMap(([action, { by }]) =>
    action === 'settle_hold' || action === 'answer_appeal' ? [] : (by[role]?.from ?? []),
  )
  return [
    { status: { $in: statuses } },
    ...(rules.settle_hold.by[role] ? [{ 'shares.status': 'held' as const }] : []),
    ...(rules.answer_appeal.by[role] ? [{ shares: { $elemMatch: isAppealed } }] : []),
  ]
}
