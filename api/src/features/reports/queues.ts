import { Problem } from '../../http/problem.ts'
import { areaRefs } from '../areas/area-refs.ts'
import { queueName } from '../routing/queue-name.ts'
import type { Subject } from '../routing/choose-queue.ts'
import type { ReportDocument, ReportQueue } from './report.fields.ts'

/** Desks and checks stand at the smallest area above the grid. */
const smallestAbove = (report: Pick<ReportDocument, 'areaIds' | 'gridId'>) => {
  const above = report.areaIds.filter((id) => id !== report.gridId)
  const id = above.at(-1)
  if (!id) throw new Problem('unavailable')
  return id
}

const nameOf = async (areaId: string) => (await areaRefs([areaId]))[0]?.name ?? ''

export const deskFor = async (report: Pick<ReportDocument, 'areaIds' | 'gridId'>): Promise<ReportQueue> => {
  const areaId = smallestAbove(report)
  return { kind: 'desk', key: `desk:${areaId}`, name: queueName('desk', await nameOf(areaId)) }
}

export const checkFor = async (report: Pick<ReportDocument, 'areaIds' | 'gridId'>): Promise<ReportQueue> => {
  const areaId = smallestAbove(report)
  return { kind: 'check', key: `check:${areaId}`, name: queueName('check', await nameOf(areaId)) }
}

type Routable = Pick<ReportDocument, 'areaIds' | 'gridId' | 'gridName' | 'matter' | 'kind' | 'place'>

/** What routing needs to know of a report, at the hour of `at` in Asia/Shanghai. */
export const routingSubject = async (report: Routable, at: Date): Promise<Subject> => {
  const deskAreaId = smallestAbove(report)
  const { matter } = report
  return {
    matterCode: matter.code,
    classCode: matter.classCode,
    kind: report.kind,
    workType: matter.workType,
    areaIds: report.areaIds,
    hour: new Date(at.getTime() + 8 * 3_600_000).getUTCHours(),
    gridId: report.gridId ?? null,
    gridName: report.gridName ?? null,
    deskAreaId,
    deskAreaName: await nameOf(deskAreaId),
    departmentId: matter.departmentId,
    departmentName: matter.departmentName,
    defaultQueue: matter.defaultQueue,
    placeWhy: report.place.why,
  }
}
