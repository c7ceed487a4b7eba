import type { QueueView } from '@huisheng/contract'
import { departmentRefs } from '../accounts/list-departments.ts'
import { areaRefs } from '../areas/area-refs.ts'
import { queueName } from '../routing/queue-name.ts'
import type { ReportQueue } from './report.fields.ts'

/** The queue of a key, or null where there is none: an unknown area or department, or a level that has no such queue. */
export const findQueue = async (key: string): Promise<ReportQueue | null> => {
  const [kind, id] = key.split(':') as [QueueView['kind'], string]
  if (kind === 'department') {
    const [department] = await departmentRefs([id])
    return department ? { kind, key, name: department.name } : null
  }
  const [area] = await areaRefs([id])
  const atGrid = kind === 'grid' || kind === 'leader'
  if (!area || kind === 'check' || (area.level === 'grid') !== atGrid) return null
  return { kind, key, name: queueName(kind, area.name) }
}
