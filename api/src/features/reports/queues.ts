import { Problem } from '../../http/problem.ts'
import { areaRefs } from '../areas/area-refs.ts'
import { queueName } from '../routing/queue-name.ts'
import { chooseQueue, type Choice, type Subject } from '../routing/choose-queue.ts'
import type { ReportDocument, ReportQueue } from './report.fields.ts'
import { departmentAround } from './sealed/staff-way.ts'

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

type Routable = Pick<
  ReportDocument,
  'areaIds' | 'gridId' | 'gridName' | 'matter' | 'kind' | 'place' | 'sealed' | 'excludedIds'
>

/** The queue for a report: around the members of staff it tells of, else as routing says. */
export const queueFor = async (report: Routable, at: Date): Promise<Choice> =>
  report.sealed?.about ? queueAround(report) : chooseQueue(await routingSubject(report, at))

/** For a tip-off about members of staff: the department for it, where there is one, else the desk. */
export const queueAround = async (
  report: Pick<ReportDocument, 'areaIds' | 'gridId' | 'excludedIds'>,
): Promise<Choice> => {
  const department = await departmentAround(report.excludedIds)
  const why = '涉及工作人员，绕开有关人员'
  if (!department) return { queue: (await deskFor(report)) as Choice['queue'], why }
  return { queue: { kind: 'department', key: `department:${department.id}`, name: department.name }, why }
}

/** What routing needs to know of a report, at the hour of `at` in Asia/Shanghai. */
const routingSubject = async (report: Routable, at: Date): Promise<Subject> => {
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
