import type { StaffRole } from '@huisheng/contract'
import { clock } from '../../platform/clock.ts'
import { findStaff } from '../accounts/find-staff.ts'
import { areaPath } from '../areas/areas-below.ts'
import { staffOfGrid } from '../staffing/staff-of-grid.ts'
import type { ReportDocument } from './report.fields.ts'

type Queued = Pick<ReportDocument, 'queue'>

const partsOf = ({ queue }: Queued) => (queue?.key ?? ':').split(':') as [string, string]

/** Who serves the queue of work now; of an emergency the leader hears as well. */
export const servants = async (report: Queued, emergency: boolean): Promise<string[]> => {
  const [kind, id] = partsOf(report)
  if (kind === 'department') return (await findStaff({ role: 'handler', departmentId: id })).map((staff) => staff.id)
  if (kind !== 'grid' && kind !== 'leader') return []
  const { onDutyId, leaderId } = await staffOfGrid(id, clock.now())
  const called = kind === 'leader' ? [leaderId] : emergency ? [onDutyId, leaderId] : [onDutyId]
  return called.filter((staffId) => staffId !== null)
}

const roles: Record<string, readonly StaffRole[]> = { desk: ['dispatcher', 'officer'], check: ['checker', 'officer'] }

/** Who serves the desk or the checks at which it lies: of that area or of one around it. */
export const deskServants = async (report: Queued): Promise<string[]> => {
  const [kind, id] = partsOf(report)
  const areaIds = await areaPath(id)
  const found = await Promise.all((roles[kind] ?? []).map((role) => findStaff({ role, areaIds })))
  return found.flat().map((staff) => staff.id)
}
