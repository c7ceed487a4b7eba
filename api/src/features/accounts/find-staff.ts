import type { StaffRole } from '@huisheng/contract'
import { Account } from './account.model.ts'

type Wanted = { role: StaffRole; areaIds?: string[]; departmentId?: string }

/** Active staff of a role, of one of these very areas and of this department where they are given. */
export const findStaff = async ({ role, areaIds, departmentId }: Wanted) => {
  const staff = await Account.find(
    {
      role,
      active: true,
      userName: { $gt: '' },
      ...(areaIds && { areaIds: { $in: areaIds } }),
      ...(departmentId && { departmentId }),
    },
    { name: 1, areaIds: 1, departmentId: 1 },
  ).lean()
  return staff.map(({ _id, name, areaIds, departmentId }) => ({
    id: String(_id),
    name,
    areaIds: areaIds.map(String),
    departmentId: departmentId ? String(departmentId) : null,
  }))
}
