import type { QueueView } from '@huisheng/contract'
import type { Actor } from '../../http/actor.ts'
import { listDepartments } from '../accounts/list-departments.ts'
import { areaRefs } from '../areas/area-refs.ts'
import { areasBelow } from '../areas/areas-below.ts'
import { queueName } from '../routing/queue-name.ts'
import { readReport } from './read-report.ts'
import { standingOf } from './standing.ts'

const mostShown = 30

const queuesOfAreas = async (areaIds: string[]): Promise<QueueView[]> =>
  (await areaRefs(areaIds)).flatMap(({ id, name, code, level }): QueueView[] =>
    level === 'grid'
      ? [
          { kind: 'grid', key: `grid:${id}`, name: `${queueName('grid', name)}（${code}）` },
          { kind: 'leader', key: `leader:${id}`, name: `${queueName('leader', name)}（${code}）` },
        ]
      : [{ kind: 'desk', key: `desk:${id}`, name: queueName('desk', name) }],
  )

const departmentQueues = async (): Promise<QueueView[]> =>
  (await listDepartments()).map(({ id, name }) => ({ kind: 'department', key: `department:${id}`, name }))

/** Where a case may be sent, those nearest to the report first: its grid, its department, its community's grids. */
export const listQueues = async (
  actor: Actor,
  { q, reportId }: { q: string; reportId?: string },
): Promise<QueueView[]> => {
  const { scope, serves } = await standingOf(actor)
  const report = reportId ? await readReport(actor, reportId) : null
  const within = scope ?? (report ? report.areaIds.slice(0, 1) : [])
  const areas = await queuesOfAreas((await Promise.all(within.map(areasBelow))).flat())
  const mine =
    actor.role === 'leader' ? areas.filter(({ key }) => serves(key)) : [...areas, ...(await departmentQueues())]
  const nearness = new Map((report ? await nearKeys(report) : []).map((key, at) => [key, at]))
  const rankOf = ({ key }: QueueView) => nearness.get(key) ?? nearness.size
  const words = q.trim()
  return mine
    .filter(({ name }) => !words || name.includes(words))
    .sort((a, b) => rankOf(a) - rankOf(b))
    .slice(0, mostShown)
}

/** Those most likely to be right, likeliest first. */
const nearKeys = async (report: Awaited<ReturnType<typeof readReport>>) => {
  const community = report.areaIds.at(report.gridId ? -2 : -1)
  const around = (community ? await areasBelow(community) : []).filter((id) => id !== report.gridId)
  const own = report.gridId ? [`grid:${report.gridId}`] : []
  const department = `department:${report.matter.departmentId}`
  return [...own, department, ...around.map((id) => `grid:${id}`), ...around.map((id) => `desk:${id}`)]
}
