import type { OrganisationAction, ProblemCode } from '@huisheng/contract'
import type { Member, OrganisationFields } from './organisation.model.ts'

type Facts = Pick<OrganisationFields, 'status' | 'scope' | 'asked' | 'members'>

/** Where somebody stands towards one organisation. */
export type Standing = {
  accountId: string
  /** Their membership in force. */
  member: Member | null
  /** They applied, and it is not (or no longer) approved. */
  isApplicant: boolean
  /** Staff who decide on buildings of their areas. */
  decides: boolean
  /** Staff who read. */
  oversees: boolean
  /** Whether a building lies in their areas. */
  holds: (buildingId: string) => boolean
}

type Step = { by: (standing: Standing, facts: Facts) => boolean; if: (standing: Standing, facts: Facts) => boolean }

const isManager = ({ member }: Standing) => member?.role === 'manager'
const isApproved = (_: Standing, { status }: Facts) => status === 'approved'
const decides = ({ decides }: Standing) => decides
/** An application, or more buildings asked for, of which one is theirs to decide. */
const waitsForThem = ({ holds }: Standing, { status, asked }: Facts) =>
  (status === 'applied' || status === 'approved') && asked.some(holds)

const steps: Record<OrganisationAction, Step> = {
  approve: { by: decides, if: waitsForThem },
  refuse: { by: decides, if: waitsForThem },
  set_scope: { by: decides, if: isApproved },
  /** It ends everywhere, so only who holds all of it may end it. */
  remove: { by: ({ decides, holds }, { scope }) => decides && scope.every(holds), if: isApproved },
  apply_again: { by: ({ isApplicant }) => isApplicant, if: (_, { status }) => status === 'refused' },
  ask_scope: { by: isManager, if: isApproved },
  manage_members: { by: isManager, if: isApproved },
  declare: { by: ({ member }) => member !== null && member.role !== 'viewer', if: isApproved },
  leave: { by: ({ member }) => member !== null, if: isApproved },
}

export const sees = ({ member, isApplicant, decides, oversees, holds }: Standing, { scope, asked }: Facts) =>
  member !== null || isApplicant || ((decides || oversees) && [...scope, ...asked].some(holds))

/** Why this person may not do this now, or null. */
export const refusal = (standing: Standing, action: OrganisationAction, facts: Facts): ProblemCode | null => {
  if (!sees(standing, facts)) return 'not_found'
  if (!steps[action].by(standing, facts)) return 'forbidden'
  return steps[action].if(standing, facts) ? null : 'organisation_moved_on'
}

/** What this person can do now: what the buttons are drawn from. */
export const actionsFor = (standing: Standing, facts: Facts): OrganisationAction[] =>
  (Object.keys(steps) as OrganisationAction[]).filter(
    (action) =>
      refusal(standing, action, facts) === null &&
      !(action === 'leave' && !keepsManager(without(facts.members, standing.accountId))),
  )

export const without = <T extends { accountId: string }>(members: readonly T[], accountId: string) =>
  members.filter((member) => member.accountId !== accountId)

/** Somebody manages it, also when every membership with an end has ended. */
export const keepsManager = (members: readonly Pick<Member, 'role' | 'until'>[]) =>
  members.some(({ role, until }) => role === 'manager' && until === null)
