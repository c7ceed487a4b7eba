import { findStaff } from './find-staff.ts'

/** The officers of these very areas who have something to decide there, or, where there is none but `exceptId`, the admins. */
export const officersOf = async (areaIds: string[], exceptId?: string): Promise<string[]> => {
  for (const wanted of [{ role: 'officer' as const, areaIds }, { role: 'admin' as const }]) {
    const others = (await findStaff(wanted)).filter(({ id }) => id !== exceptId)
    if (others.length > 0) return others.map(({ id }) => id)
  }
  return []
}
