import type { MemberRole } from '@huisheng/contract'
import { Problem } from '../../http/problem.ts'
import { readMembership, type Membership } from './memberships-of.ts'

/** The actor's membership. Throws `not_found` where there is none in force, or none in one of these roles. */
export const requireMember = async (
  actor: { id: string },
  organisationId: string,
  roles?: readonly MemberRole[],
): Promise<Membership> => {
  const membership = await readMembership(actor.id, organisationId)
  if (!membership || (roles && !roles.includes(membership.role))) throw new Problem('not_found')
  return membership
}
