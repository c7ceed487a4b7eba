import { badField } from '../../../http/problem.ts'
import { areaRefs } from '../../areas/area-refs.ts'
import { departmentRefs } from '../list-departments.ts'

type Placing = { areaIds?: string[]; departmentId?: string | null }

/** Throws `invalid_request` when an area or the department does not exist. */
export const checkPlacing = async ({ areaIds = [], departmentId }: Placing) => {
  const [areas, departments] = await Promise.all([
    areaRefs(areaIds),
    departmentRefs(departmentId ? [departmentId] : []),
  ])
  if (areas.length < areaIds.length) throw badField('areaIds', '区域不存在')
  if (departmentId && departments.length === 0) throw badField('departmentId', '部门不存在')
}
