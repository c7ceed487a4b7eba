import { gridsBelow } from '../../features/areas/areas-below.ts'
import type { ReportDocument } from '../../features/reports/report.fields.ts'
import type { Random } from '../random.ts'

/** Where a dispatcher sends a case that no rule could place: the matter's department, or a grid that is near. */
export const defaultQueueOf = async ({ matter, gridId, areaIds }: ReportDocument, random: Random) => {
  if (matter.defaultQueue === 'department') return `department:${matter.departmentId}`
  const grid = gridId ?? random.pick(await gridsBelow(areaIds.slice(-1))).id
  return `grid:${grid}`
}
