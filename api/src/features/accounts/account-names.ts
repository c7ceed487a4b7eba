import type { Role } from '@huisheng/contract'
import { Account } from './account.model.ts'
import { departmentRefs } from './list-departments.ts'

export type AccountName = { name: string; role: Role; departmentName: string | null }

/** Name, role and department of these accounts, active or not; an id nobody has is left out. */
export const accountNames = async (ids: readonly string[]): Promise<Map<string, AccountName>> => {
  const accounts = await Account.find({ _id: { $in: [...new Set(ids)] } }, { name: 1, role: 1, departmentId: 1 }).lean()
  const departmentIds = accounts.flatMap(({ departmentId }) => (departmentId ? [String(departmentId)] : []))
  const departments = await departmentRefs([...new Set(departmentIds)])
  const nameById = new Map(departments.map(({ id, name }) => [id, name]))
  return new Map(
    accounts.map(({ _id, name, role, departmentId }) => [
      String(_id),
      { name, role, departmentName: nameById.get(String(departmentId)) ?? null },
    ]),
  )
}
