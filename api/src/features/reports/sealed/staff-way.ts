import { badField } from '../../../http/problem.ts'
import { findStaff } from '../../accounts/find-staff.ts'
import { departmentRefs } from '../../accounts/list-departments.ts'
import { StaffWay, staffWayId } from './staff-way.model.ts'

/** The department that deals with tip-offs about members of staff; null: the desk of the district. */
export const staffDepartmentId = async (): Promise<string | null> =>
  (await StaffWay.findById(staffWayId).lean())?.departmentId ?? null

export const setStaffDepartment = async (departmentId: string | null) => {
  if (departmentId && (await departmentRefs([departmentId])).length === 0)
    throw badField('staffDepartmentId', '找不到这个部门')
  await StaffWay.updateOne({ _id: staffWayId }, { $set: { departmentId } }, { upsert: true })
}

/** That department, where somebody works in it of whom the tip-off does not tell. */
export const departmentAround = async (excludedIds: readonly string[]) => {
  const departmentId = await staffDepartmentId()
  if (!departmentId) return null
  const [[department], handlers] = await Promise.all([
    departmentRefs([departmentId]),
    findStaff({ role: 'handler', departmentId }),
  ])
  return department && handlers.some(({ id }) => !excludedIds.includes(id)) ? department : null
}
