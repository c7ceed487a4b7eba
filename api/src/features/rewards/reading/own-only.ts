import { caseProposers } from '@huisheng/contract'
import type { QueryFilter } from 'mongoose'
import type { Actor } from '../../../http/actor.ts'
import { Problem } from '../../../http/problem.ts'
import { signaturesOf } from '../reward-facts.ts'
import type { RewardDocument, RewardFields } from '../reward.fields.ts'

/** Who deals with cases reads of rewards only what they proposed. */
export const readsOwnOnly = ({ role }: Pick<Actor, 'role'>) => caseProposers.some((only) => only === role)

/** Throws `not_found` where this person reads only their own, and another proposed it. */
export const demandReadable = (actor: Actor, reward: Pick<RewardFields, 'history'>) => {
  const isOwn = signaturesOf(reward).some(({ byId, office }) => byId === actor.id && office === 'propose')
  if (readsOwnOnly(actor) && !isOwn) throw new Problem('not_found')
}

export const ownOnly = ({ id }: Pick<Actor, 'id'>): QueryFilter<RewardDocument> => ({
  history: { $elemMatch: { byId: id, office: 'propose' } },
})
