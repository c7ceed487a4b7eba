import type { CalendarYear } from '@huisheng/contract'
import { clock } from '../../platform/clock.ts'
import { Calendar } from './calendar.model.ts'
import { workCalendar, type WorkCalendar } from './work-calendar.ts'

const life = 60_000
let cached: { calendar: Promise<WorkCalendar>; until: number } | null = null

const load = async () => workCalendar(await Calendar.find().lean<CalendarYear[]>())

/** The calendar clocks are set by, at most a minute old. */
export const currentCalendar = () => {
  const now = clock.now().getTime()
  if (!cached || cached.until < now || cached.until > now + life) cached = { calendar: load(), until: now + life }
  cached.calendar.catch(forgetCalendar)
  return cached.calendar
}

export const forgetCalendar = () => {
  cached = null
}
