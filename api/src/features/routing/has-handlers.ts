import { findStaff } from '../accounts/find-staff.ts'
import { clock } from '../../platform/clock.ts'

const life = 10_000
const known = new Map<string, { answer: Promise<boolean>; until: number }>()

/** Whether anyone works for the department, as of at most ten seconds ago. */
export const hasHandlers = (departmentId: string): Promise<boolean> => {
  const now = clock.now().getTime()
  const kept = known.get(departmentId)
  if (kept && kept.until > now && kept.until <= now + life) return kept.answer
  const answer = findStaff({ role: 'handler', departmentId }).then((staff) => staff.length > 0)
  answer.catch(() => known.delete(departmentId))
  known.set(departmentId, { answer, until: now + life })
  return answer
}
