import type { StaffRole } from '@huisheng/contract'
import { findStaff } from '../features/accounts/find-staff.ts'
import { ensureScheme } from '../features/schemes/ensure-scheme.ts'
import { householdHazards } from './seed-schemes-household.ts'
import { marketSupervision } from './seed-schemes-market.ts'
import { workSafety } from './seed-schemes-safety.ts'

/** Drafted by a reviewer of the demo, published by an approver. Safe to repeat: what was published is left alone. */
export const seedSchemes = async () => {
  const [editor, publisher] = [await someone('reviewer'), await someone('approver')]
  for (const fields of [marketSupervision, workSafety, householdHazards]) await ensureScheme(editor, publisher, fields)
}

const someone = async (role: StaffRole) => (await findStaff({ role }))[0]!
