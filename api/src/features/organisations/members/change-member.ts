import type { Day, MemberRole } from '@huisheng/contract'
import type { Actor } from '../../../http/actor.ts'
import { Problem } from '../../../http/problem.ts'
import { moveOrganisation } from '../move-organisation.ts'
import { keepsManager } from '../organisation.machine.ts'
import { refusePast } from './add-member.ts'

type MemberChange = { role?: MemberRole; until?: Day | null }

/** Role or last day. Throws `last_manager` where nobody would manage it for good. */
export const changeMember = (actor: Actor, organisationId: string, accountId: string, change: MemberChange) =>
  moveOrganisation({
    actor,
    organisationId,
    action: 'manage_members',
    decide: ({ organisation: { members } }) => {
      if (!members.some((member) => member.accountId === accountId)) throw new Problem('not_found')
      refusePast(change.until)
      const after = members.map((member) => (member.accountId === accountId ? { ...member, ...change } : member))
      if (!keepsManager(after)) throw new Problem('last_manager')
      return { event: 'change_member', changeMember: { accountId, ...change } }
    },
  })
