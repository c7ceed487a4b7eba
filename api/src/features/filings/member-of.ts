import { membershipsOf } from '../organisations/memberships-of.ts'
import { filers } from './find-filing.ts'
import type { Held } from './lease.ts'

/** Whoever uploaded or confirmed may no longer file for the organisation. */
export class NoLongerFiler extends Error {
  override name = 'NoLongerFiler'
}

/** What the account is in the filing's organisation now. Throws `NoLongerFiler`. */
export const memberOf = async ({ organisationId }: Held, accountId: string) => {
  const member = (await membershipsOf(accountId)).find((each) => each.organisationId === String(organisationId))
  if (!member || !filers.includes(member.role)) throw new NoLongerFiler()
  return member
}
