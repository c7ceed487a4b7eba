import type { Day, MemberRole } from '@huisheng/contract'
import type { Actor } from '../../../http/actor.ts'
import { badField, Problem } from '../../../http/problem.ts'
import { personalFields } from '../../../platform/personal-fields.ts'
import { residentOfPhone } from '../../accounts/sign-in/find-or-add-resident.ts'
import { today } from '../active-member.ts'
import { moveOrganisation } from '../move-organisation.ts'

const mostMembers = 200

type NewMember = { name: string; phone: string; role: MemberRole; until: Day | null }

/** By phone: whoever signs in with it is the member. */
export const addMember = (actor: Actor, organisationId: string, { name, phone, role, until }: NewMember) =>
  moveOrganisation({
    actor,
    organisationId,
    action: 'manage_members',
    decide: async ({ organisation: { members } }, now) => {
      refusePast(until)
      if (members.length >= mostMembers) throw badField('phone', `成员最多 ${mostMembers} 人`)
      const account = await residentOfPhone(phone)
      if (!account) throw new Problem('internal')
      const accountId = String(account._id)
      if (members.some((member) => member.accountId === accountId)) throw new Problem('already_exists')
      return {
        event: 'add_member',
        addMember: {
          accountId,
          nameSealed: personalFields.name.seal(name),
          phoneSealed: personalFields.phone.seal(phone),
          role,
          since: now,
          until,
        },
      }
    },
  })

export const refusePast = (until: Day | null | undefined) => {
  if (until && until < today()) throw badField('until', '期限不能早于今天')
}
