import { ensureStaff } from '../features/accounts/add-staff.ts'
import { ensureDepartment } from '../features/accounts/ensure-department.ts'
import { hashPassword } from '../features/accounts/password.ts'
import type { AreaRef } from '../features/areas/area-refs.ts'
import { setStaffDepartment } from '../features/reports/sealed/staff-way.ts'
import { announcePosts } from '../features/staffing/known-posts.ts'
import { writePost } from '../features/staffing/set-staffing.ts'
import { clock } from '../platform/clock.ts'
import type { StaffRole } from '@huisheng/contract'
import { demoPassword, homeGridPrefix } from './demo-logins.ts'
import { departments, type DepartmentKey } from './demo-departments.ts'
import { madeUpName } from './demo-names.ts'
import { streets } from './demo-places.ts'
import { randomFrom } from './random.ts'
import { districtCode } from './demo-areas.ts'

const gridsPerLeader = 9

export const seedDepartments = async () => {
  const ids = {} as Record<DepartmentKey, string>
  for (const [key, name] of Object.entries(departments))
    ids[key as DepartmentKey] = await ensureDepartment(name, '0755-12345')
  return ids
}

type Place = { areaIds?: string[]; departmentId?: string }

/** Everyone who works in the demo, and who holds which grid. All share the demo's password, hashed once. */
export const seedStaff = async (areas: Map<string, AreaRef>, departmentIds: Record<DepartmentKey, string>) => {
  const random = randomFrom(282)
  const passwordHash = await hashPassword(demoPassword)
  let phone = 13_800_001_000
  const add = (userName: string, role: StaffRole, place: Place = {}) =>
    ensureStaff({ userName, role, name: madeUpName(random), phone: String(phone++), passwordHash, ...place })
  const idOf = (code: string) => areas.get(code)!.id

  await seedOffices(add, idOf, departmentIds)
  const grids = [...areas.values()].filter(({ level }) => level === 'grid').sort((a, b) => (a.code < b.code ? -1 : 1))
  const isHome = ({ code }: AreaRef) => code.startsWith(homeGridPrefix)
  const workerIds = await Promise.all(
    grids.map((grid) => add(isHome(grid) ? 'worker' : `w${grid.code.slice(0, 6)}`, 'worker')),
  )
  const workerOf = new Map(grids.map(({ id }, at) => [id, workerIds[at]!]))
  for (const { communities } of streets)
    for (const { code } of communities) {
      const groups = evenGroups(grids.filter((grid) => grid.code.startsWith(code)))
      for (const [at, led] of groups.entries()) {
        const leaderId = await add(led.some(isHome) ? 'leader' : `l${code}-${at + 1}`, 'leader')
        await holdGrids(led, leaderId, workerOf)
      }
    }
  await seedRewardOffices(add, idOf(districtCode))
  await seedDiscipline(add, departmentIds.discipline)
  await announcePosts()
}

/** Every step of a reward is another person's. */
const seedRewardOffices = async (add: Add, districtId: string) => {
  for (const [userName, role] of [
    ['reviewer2', 'reviewer'],
    ['approver', 'approver'],
    ['approver2', 'approver'],
    ['finance', 'finance'],
    ['finance2', 'finance'],
    ['finance3', 'finance'],
  ] as const)
    await add(userName, role, { areaIds: [districtId] })
}

/** Who deals with tip-offs about members of staff. */
const seedDiscipline = async (add: Add, departmentId: string) => {
  for (const userName of ['h-discipline', 'h-discipline-2']) await add(userName, 'handler', { departmentId })
  await setStaffDepartment(departmentId)
}

/** Groups of about as many grids as one leader leads. */
const evenGroups = (grids: AreaRef[]) => {
  const leaders = Math.max(1, Math.round(grids.length / gridsPerLeader))
  const size = Math.ceil(grids.length / leaders)
  return Array.from({ length: leaders }, (_, at) => grids.slice(at * size, (at + 1) * size)).filter(
    (group) => group.length > 0,
  )
}

const dayMilliseconds = 86_400_000

/** The fifth worker of each group has this week off; the fourth stands in. */
const holdGrids = async (led: AreaRef[], leaderId: string, workerOf: Map<string, string>) => {
  const now = clock.now().getTime()
  const week = {
    substituteFrom: new Date(now - 2 * dayMilliseconds).toISOString(),
    substituteUntil: new Date(now + 5 * dayMilliseconds).toISOString(),
  }
  await Promise.all(
    led.map(({ id }, place) => {
      const away = place === 4
      return writePost(id, {
        workerId: workerOf.get(id)!,
        leaderId,
        substituteId: away ? workerOf.get(led[place - 1]!.id)! : null,
        ...(away ? week : { substituteFrom: null, substituteUntil: null }),
      })
    }),
  )
}

type Add = (userName: string, role: StaffRole, place?: Place) => Promise<string>

const seedOffices = async (add: Add, idOf: (code: string) => string, ids: Record<DepartmentKey, string>) => {
  const district = { areaIds: [idOf(districtCode)] }
  await add('admin', 'admin')
  await add('auditor', 'auditor')
  await add('reviewer', 'reviewer', district)
  await add('dispatcher', 'dispatcher', district)
  await add('checker', 'checker', district)
  for (const street of streets) {
    const place = { areaIds: [idOf(street.code)] }
    await add(`d${street.code}0`, 'dispatcher', place)
    await add(`c${street.code}0`, 'checker', place)
    await add(`o${street.code}0`, 'officer', place)
    for (const { code } of street.communities)
      await add(homeGridPrefix.startsWith(code) ? 'officer' : `o${code}`, 'officer', { areaIds: [idOf(code)] })
  }
  for (const [key, departmentId] of Object.entries(ids)) {
    if (key === 'discipline') continue
    await add(key === 'chengguan' ? 'handler' : `h-${key}`, 'handler', { departmentId })
    await add(`h-${key}-2`, 'handler', { departmentId })
  }
}
