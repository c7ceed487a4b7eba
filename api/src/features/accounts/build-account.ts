import type { StaffRole } from '@huisheng/contract'
import { randomBytes } from 'node:crypto'
import { personalFields } from '../../platform/personal-fields.ts'
import { Account, type AccountRecord } from './account.model.ts'
import { presentActor } from './actor-of.ts'
import { hashPassword } from './password.ts'
import { searchKeysOf } from './staff/search-keys.ts'
import { startSession } from './session/start-session.ts'

type ResidentOverrides = { name?: string; phone?: string; openid?: string }
type StaffOverrides = {
  role?: StaffRole
  name?: string
  userName?: string
  /** Hashed only when given, and each only once: the hash is slow. */
  password?: string
  phone?: string
  areaIds?: string[]
  departmentId?: string | null
  active?: boolean
}

/** A signed-in resident for a test. */
export const buildResident = async ({ name = '居民', phone, openid }: ResidentOverrides = {}) =>
  signedIn(
    await Account.create({
      role: 'resident',
      name,
      ...(phone && { phoneSealed: personalFields.phone.seal(phone), phoneHash: personalFields.phone.hash(phone) }),
      ...(openid && { openid }),
    }),
  )

/** A signed-in staff member for a test. */
export const buildStaff = async ({
  role = 'officer',
  name = '王工作',
  userName = `staff-${randomBytes(6).toString('hex')}`,
  password,
  phone = '13800000000',
  areaIds = [],
  departmentId = null,
  active = true,
}: StaffOverrides = {}) =>
  signedIn(
    await Account.create({
      role,
      name,
      userName,
      searchKeys: searchKeysOf({ name, userName }),
      passwordHash: password ? await hashOnce(password) : null,
      phoneSealed: personalFields.phone.seal(phone),
      areaIds,
      departmentId,
      active,
    }),
  )

const hashes = new Map<string, Promise<string>>()
const hashOnce = (password: string) => {
  const hash = hashes.get(password) ?? hashPassword(password)
  hashes.set(password, hash)
  return hash
}

const signedIn = async (document: { toObject: () => AccountRecord }) => {
  const account = document.toObject()
  const { accessToken, refreshToken } = await startSession(account)
  return { account, token: accessToken, refreshToken, actor: presentActor(account) }
}
