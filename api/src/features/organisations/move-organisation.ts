import type { OrganisationAction } from '@huisheng/contract'
import type { Actor } from '../../http/actor.ts'
import { Problem } from '../../http/problem.ts'
import { clock } from '../../platform/clock.ts'
import { refusal } from './organisation.machine.ts'
import {
  Organisation,
  sealWords,
  type HistoryEntry,
  type Member,
  type OrganisationEvent,
  type OrganisationFields,
} from './organisation.model.ts'
import { readOrganisation, type Situation } from './read-organisation.ts'

export type Change = {
  event: OrganisationEvent
  set?: Partial<Omit<OrganisationFields, '_id' | 'members' | 'history' | 'news' | 'revision'>>
  addMember?: Member
  changeMember?: { accountId: string } & Partial<Pick<Member, 'role' | 'until'>>
  removeMember?: string
  reason?: string
  buildingIds?: string[]
  /** Those concerned are told of it. */
  tell?: true
}

type Move = {
  actor: Actor
  organisationId: string
  action: OrganisationAction
  /** Buildings the request names. */
  buildingIds?: readonly string[]
  decide: (situation: Situation, now: Date) => Change | Promise<Change>
}

const mostTries = 4

/**
 * One step of an organisation, in one write that only succeeds on what was read. Who loses a race decides again on what
 * the winner left, and is told `organisation_moved_on` where that no longer allows it.
 */
export const moveOrganisation = async ({ actor, organisationId, action, buildingIds, decide }: Move) => {
  for (let tries = 0; tries < mostTries; tries++) {
    const situation = await readOrganisation(actor, organisationId, buildingIds)
    const code = refusal(situation.standing, action, situation.organisation)
    if (code) throw new Problem(code)
    const now = clock.now()
    const change = await decide(situation, now)
    const moved = await write(situation.organisation, change, entryOf(actor, change, now))
    if (moved) return moved
  }
  throw new Problem('organisation_moved_on')
}

const entryOf = (actor: Actor, { event, reason, buildingIds }: Change, at: Date): HistoryEntry => ({
  at,
  event,
  byId: actor.id,
  byName: actor.role === 'resident' ? null : actor.name,
  reasonSealed: reason === undefined ? null : sealWords(reason),
  buildingIds: buildingIds ?? [],
})

/** Members are changed in place: their sealed fields may be renewed under a newer key in the meantime. */
const write = ({ _id, revision }: OrganisationFields, change: Change, entry: HistoryEntry) => {
  const { set, addMember, changeMember, removeMember } = change
  const next = revision + 1
  return Organisation.findOneAndUpdate(
    { _id, revision, ...(changeMember && { 'members.accountId': changeMember.accountId }) },
    {
      $set: {
        ...set,
        ...(changeMember?.role !== undefined && { 'members.$.role': changeMember.role }),
        ...(changeMember?.until !== undefined && { 'members.$.until': changeMember.until }),
        revision: next,
      },
      $push: {
        history: entry,
        ...(addMember && { members: addMember }),
        ...(change.tell && { news: { revision: next, event: change.event } }),
      },
      ...(removeMember && { $pull: { members: { accountId: removeMember } } }),
    },
    { returnDocument: 'after' },
  ).lean<OrganisationFields>()
}
