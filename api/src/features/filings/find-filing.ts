import type { MemberRole } from '@huisheng/contract'
import type { Actor } from '../../http/actor.ts'
import { Problem } from '../../http/problem.ts'
import { requireMember } from '../organisations/require-member.ts'
import { Filing, type FilingFields } from './filing.model.ts'

export const filers: MemberRole[] = ['manager', 'filer']

/** A filing of an organisation the actor is a member of, in one of these roles; else `not_found`. */
export const findFiling = async (actor: Actor, filingId: string, roles?: MemberRole[]) => {
  const filing = await Filing.findById(filingId).lean<FilingFields>()
  if (!filing) throw new Problem('not_found')
  const membership = await requireMember(actor, String(filing.organisationId), roles)
  return { filing, membership }
}
