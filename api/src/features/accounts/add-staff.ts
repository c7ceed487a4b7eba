import type { NewStaff, StaffRole } from '@huisheng/contract'
import type * as z from 'zod'
import { Problem } from '../../http/problem.ts'
import { Account, type AccountRecord } from './account.model.ts'
import { checkPlacing } from './staff/check-placing.ts'
import { insertOnce, isDuplicate } from './insert-once.ts'
import { hashPassword } from './password.ts'
import { personalFields } from '../../platform/personal-fields.ts'
import { searchKeysOf } from './staff/search-keys.ts'

/** Throws `already_exists` for a user name that is taken. */
export const addStaff = async ({ password, ...fields }: z.output<typeof NewStaff>): Promise<AccountRecord> => {
  await checkPlacing(fields)
  try {
    const account = await Account.create(fieldsOf({ ...fields, passwordHash: await hashPassword(password) }))
    return account.toObject()
  } catch (error) {
    throw isDuplicate(error) ? new Problem('already_exists') : error
  }
}

type KnownStaff = {
  userName: string
  name: string
  role: StaffRole
  phone: string
  areaIds?: string[]
  departmentId?: string | null
  /** From `hashPassword`, or null for an account nobody can sign in to yet. */
  passwordHash: string | null
}

/** The id of the staff member of this user name, added if there is none and otherwise left alone. Safe to repeat. */
export const ensureStaff = async ({ userName, ...fields }: KnownStaff) => {
  const account = await insertOnce(() =>
    Account.findOneAndUpdate(
      { userName },
      { $setOnInsert: fieldsOf({ userName, ...fields }) },
      { upsert: true, returnDocument: 'after' },
    ).lean(),
  )
  return String(account._id)
}

const fieldsOf = ({ phone, areaIds = [], departmentId = null, ...staff }: KnownStaff) => ({
  ...staff,
  areaIds,
  departmentId,
  phoneSealed: personalFields.phone.seal(phone),
  searchKeys: searchKeysOf(staff),
})
