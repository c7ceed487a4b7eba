import type { Actor } from '../../../http/actor.ts'
import { findMatter } from '../../catalogue/find-matter.ts'
import { sealedByIds } from '../../reports/sealed/sealed-reports.ts'
import type { Fact } from '../facts/gather-facts.ts'

/** Whether a fact is for this person to propose about: officers by area, handlers by department, reviewers all. */
export const isWithinReach = async ({ role, areaIds, departmentId }: Actor, { members }: Fact) => {
  if (role === 'reviewer') return true
  if (role === 'handler') {
    const matters = await Promise.all(members.map(({ matterCode }) => findMatter(matterCode)))
    return departmentId !== null && matters.some((matter) => matter?.departmentId === departmentId)
  }
  const reports = await sealedByIds(members.map(({ reportId }) => reportId))
  return reports.some((report) => report.areaIds.some((areaId) => areaIds.includes(areaId)))
}
