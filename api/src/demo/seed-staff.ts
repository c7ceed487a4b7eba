import { ensureStaff } from '../features/accounts/add-staff.ts'
import { ensureDepartment } from '../features/accounts/ensure-department.ts'
import { hashPassword } from '../features/accounts/password.ts'
import type { AreaRef } from '../features/areas/area-refs.ts'
import { announcePosts } from '../features/staffing/known-posts.ts'
import { writeStaffing } from '../features/staffing/set-staffing.ts'
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
  const workers = new Map<string, string>()
  for (const { code, id } of grids)
    workers.set(id, await add(code.startsWith(homeGridPrefix) ? 'worker' : `w${code.slice(0, 6)}`, 'worker'))
  for (const { communities } of streets)
    for (const community of communities) {
      const within = grids.filter(({ code }) => code.startsWith(community.code))
      for (let at = 0; at < within.length; at += gridsPerLeader) {
        const led = within.slice(at, at + gridsPerLeader)
        const atHome = led.some(({ code }) => code.startsWith(homeGridPrefix))
        const leaderId = await add(atHome ? 'leader' : `l${community.code}-${at / gridsPerLeader + 1}`, 'leader')
        for (const [place, { id }] of led.entries()) {
          const standIn = place === 4 ? workers.get(led[place - 1]!.id)! : null
          await writeStaffing(id, {
            workerId: workers.get(id)!,
            leaderId,
            substituteId: standIn,
            substituteFrom: null,
            substituteUntil: standIn && '2027-12-31T16:00:00.000Z',
          })
        }
      }
    }
  await announcePosts()
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
    await add(key === 'chengguan' ? 'handler' : `h-${key}`, 'handler', { departmentId })
    await add(`h-${key}-2`, 'handler', { departmentId })
  }
}
