import type { Actor } from '../../../http/actor.ts'
import { Problem } from '../../../http/problem.ts'
import { moveOrganisation } from '../move-organisation.ts'
import { keepsManager, without } from '../organisation.machine.ts'

/** By a manager, or by the member themself. Throws `last_manager` where nobody would be left to manage it. */
export const removeMember = (actor: Actor, organisationId: string, accountId: string) =>
  moveOrganisation({
    actor,
    organisationId,
    action: accountId === actor.id ? 'leave' : 'manage_members',
    decide: ({ organisation: { members } }) => {
      const left = without(members, accountId)
      if (left.length === members.length) throw new Problem('not_found')
      if (!keepsManager(left)) throw new Problem('last_manager')
      return { event: 'remove_member', removeMember: accountId }
    },
  })
