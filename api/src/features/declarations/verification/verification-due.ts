import { currentCalendar } from '../../clocks/current-calendar.ts'
import { deadlineOf } from '../../clocks/work-calendar.ts'
import { currentRules } from '../rules/current-rules.ts'

/** By when what is submitted now is to be verified: working days, by the calendar. */
export const verificationDue = async (from: Date) => {
  const [{ verifyWorkingDays }, calendar] = await Promise.all([currentRules(), currentCalendar()])
  return deadlineOf(from, { amount: verifyWorkingDays, unit: 'working_days' }, calendar).dueAt
}
