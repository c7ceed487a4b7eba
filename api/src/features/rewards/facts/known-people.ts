import { StaffRole } from '@huisheng/contract'
import { personalFields } from '../../../platform/personal-fields.ts'
import { accountNames } from '../../accounts/account-names.ts'
import { contactsOf } from '../../accounts/contacts-of.ts'
import { findStaff } from '../../accounts/find-staff.ts'
import { isDeclaredKin } from '../kin/is-declared-kin.ts'

/** By what a person can be told apart: keyed hashes, under any key there is. */
export type PersonMarks = { accountId: string | null; phoneHashes: string[]; documentHashes: string[] }

const staffPhoneHashes = async () => {
  const staff = await Promise.all(StaffRole.options.map((role) => findStaff({ role })))
  const contacts = await contactsOf(staff.flat().map(({ id }) => id))
  return new Set([...contacts.values()].flatMap(({ phone }) => (phone ? personalFields.phone.hashes(phone) : [])))
}

const isStaffAccount = async (accountId: string) => {
  const account = (await accountNames([accountId])).get(accountId)
  return account !== undefined && account.role !== 'resident'
}

/** Whether these marks are those of a member of staff, by the account itself or by its phone. */
export const isStaff = async ({ accountId, phoneHashes }: PersonMarks) => {
  if (accountId && (await isStaffAccount(accountId))) return true
  if (phoneHashes.length === 0) return false
  const known = await staffPhoneHashes()
  return phoneHashes.some((hash) => known.has(hash))
}

/** Whether these marks are those of somebody a member of staff has declared as kin. */
export const isKinOfStaff = ({ phoneHashes, documentHashes }: PersonMarks) =>
  isDeclaredKin({ phoneHashes, documentHashes })
