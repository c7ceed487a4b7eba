import type { Department as DepartmentView } from '@huisheng/contract'
import { Department, type DepartmentRecord } from './department.model.ts'

export const listDepartments = async (): Promise<DepartmentView[]> =>
  (await Department.find().sort({ name: 1 }).lean()).map(viewOf)

/** The departments of these ids; an id nobody has is left out. */
export const departmentRefs = async (ids: string[]): Promise<DepartmentView[]> =>
  ids.length === 0 ? [] : (await Department.find({ _id: { $in: ids } }).lean()).map(viewOf)

const viewOf = ({ _id, name, phone }: DepartmentRecord): DepartmentView => ({
  id: String(_id),
  name,
  phone: phone ?? null,
})
