import { StaffRole } from '@huisheng/contract'
import type { Actor } from '../../http/actor.ts'
import { presentActor } from '../../features/accounts/actor-of.ts'
import { findStaff } from '../../features/accounts/find-staff.ts'
import { residentOfPhone } from '../../features/accounts/sign-in/find-or-add-resident.ts'
import type { ReportDocument } from '../../features/reports/report.fields.ts'
import { staffOfGrid } from '../../features/staffing/staff-of-grid.ts'
import { residentPhone } from '../demo-logins.ts'
import type { Random } from '../random.ts'

const residents = 40
const firstResidentPhone = 13_800_000_001

export type Cast = Awaited<ReturnType<typeof gatherCast>>

/** Everyone who may act in the demo's stories. */
export const gatherCast = async () => {
  const staff = new Map<string, Actor>()
  for (const role of StaffRole.options)
    for (const person of await findStaff({ role })) staff.set(person.id, { ...person, role })
  const resident = async (phone: string) => presentActor(await residentOfPhone(phone))
  return {
    staff,
    demoResident: await resident(residentPhone),
    residents: await Promise.all(
      Array.from({ length: residents }, (_, at) => resident(String(firstResidentPhone + at))),
    ),
  }
}

const ofRole = ({ staff }: Cast, role: StaffRole) => [...staff.values()].filter((actor) => actor.role === role)
const overseeing = (cast: Cast, role: StaffRole, { areaIds }: ReportDocument) =>
  ofRole(cast, role).filter((actor) => actor.areaIds.some((id) => areaIds.includes(id)))

/** Who takes the case out of the queue it is in. */
export const servant = async (cast: Cast, report: ReportDocument, at: Date, random: Random): Promise<Actor> => {
  const [kind, id] = report.queue!.key.split(':') as [string, string]
  if (report.claimantId) return cast.staff.get(report.claimantId)!
  if (kind === 'department')
    return random.pick(ofRole(cast, 'handler').filter(({ departmentId }) => departmentId === id))
  const { onDutyId, leaderId } = await staffOfGrid(id, at)
  return cast.staff.get((kind === 'leader' ? leaderId : onDutyId)!)!
}

export const dispatcherOf = (cast: Cast, report: ReportDocument) => overseeing(cast, 'dispatcher', report)[0]!

export const officerOf = (cast: Cast, report: ReportDocument) =>
  overseeing(cast, 'officer', report).at(-1) ?? dispatcherOf(cast, report)

/** A checker who has not checked it before. */
export const checkerOf = (cast: Cast, report: ReportDocument) =>
  overseeing(cast, 'checker', report)
    .reverse()
    .find(({ id }) => !report.checkerIds.includes(id))!
