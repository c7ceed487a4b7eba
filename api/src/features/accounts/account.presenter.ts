import type { Me, StaffRole, StaffView } from '@huisheng/contract'
import { areaRefs } from '../areas/area-refs.ts'
import type { AccountRecord } from './account.model.ts'
import { departmentRefs } from './list-departments.ts'
import { personalFields } from '../../platform/personal-fields.ts'
import { isDeviceBound } from './devices/on-bound-device.ts'
import { lockedUntil } from './sign-in/sign-in-tries.ts'

export const presentMe = async (account: AccountRecord, sessionId?: string): Promise<Me> => {
  const [areas, departments, deviceBound] = await Promise.all([
    areaRefs(account.areaIds.map(String)),
    departmentRefs(account.departmentId ? [String(account.departmentId)] : []),
    account.role === 'resident' ? null : isDeviceBound(account._id, sessionId),
  ])
  return {
    id: String(account._id),
    role: account.role,
    name: account.name,
    phoneMasked: maskedPhoneOf(account),
    areas,
    department: departments[0] ?? null,
    privacyVersion: account.privacyVersion ?? null,
    pledgeVersion: account.pledgeVersion ?? null,
    deviceBound,
  }
}

/** A list of staff in a handful of reads, however long it is. */
export const presentStaff = async (accounts: AccountRecord[]): Promise<StaffView[]> => {
  const departmentIds = accounts.flatMap(({ departmentId }) => (departmentId ? [String(departmentId)] : []))
  const [areas, departments, locks] = await Promise.all([
    areaRefs([...new Set(accounts.flatMap(({ areaIds }) => areaIds.map(String)))]),
    departmentRefs([...new Set(departmentIds)]),
    lockedUntil(accounts.map(({ userName }) => userName ?? '')),
  ])
  const areaById = new Map(areas.map((area) => [area.id, area]))
  const departmentById = new Map(departments.map((department) => [department.id, department]))
  return accounts.map((account) => ({
    id: String(account._id),
    userName: account.userName ?? '',
    name: account.name,
    role: account.role as StaffRole,
    phoneMasked: maskedPhoneOf(account),
    areas: account.areaIds.flatMap((id) => areaById.get(String(id)) ?? []),
    department: departmentById.get(String(account.departmentId)) ?? null,
    active: account.active,
    lockedUntil: locks.get(account.userName ?? '')?.toISOString() ?? null,
    lastSignInAt: account.lastSignInAt?.toISOString() ?? null,
  }))
}

const { phone } = personalFields
const maskedPhoneOf = ({ phoneSealed }: AccountRecord) => (phoneSealed ? phone.mask(phone.open(phoneSealed)) : null)
