import { pledge, type StaffRole } from '@huisheng/contract'
import { randomBytes, randomUUID } from 'node:crypto'
import { clock } from '../../platform/clock.ts'
import { personalFields } from '../../platform/personal-fields.ts'
import { Account, type AccountRecord } from './account.model.ts'
import { BoundDevice } from './devices/device.model.ts'
import { presentActor } from './actor-of.ts'
import { hashPassword } from './password.ts'
import { searchKeysOf } from './staff/search-keys.ts'
import { startSession, type SessionDevice } from './session/start-session.ts'

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
  /** Has signed the confidentiality pledge. */
  pledged?: boolean
  /** Is signed in on a device bound to the account. */
  bound?: boolean
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
  pledged = true,
  bound = true,
}: StaffOverrides = {}) => {
  const account = await Account.create({
    role,
    name,
    userName,
    searchKeys: searchKeysOf({ name, userName }),
    passwordHash: password ? await hashOnce(password) : null,
    phoneSealed: personalFields.phone.seal(phone),
    areaIds,
    departmentId,
    active,
    pledgeVersion: pledged ? pledge.version : null,
  })
  const device = { hash: randomUUID(), name: '测试电脑', kind: 'computer' as const }
  if (bound) await BoundDevice.create({ accountId: account._id, ...device, boundAt: clock.now() })
  return signedIn(account, device)
}

const hashes = new Map<string, Promise<string>>()
const hashOnce = (password: string) => {
  const hash = hashes.get(password) ?? hashPassword(password)
  hashes.set(password, hash)
  return hash
}

const signedIn = async (document: { toObject: () => AccountRecord }, device: SessionDevice | null = null) => {
  const account = document.toObject()
  const { accessToken, refreshToken, sessionId } = await startSession(account, device)
  return { account, token: accessToken, refreshToken, actor: { ...presentActor(account), sessionId } }
}
