import type { CalendarYear } from '@huisheng/contract'
import { Calendar } from './calendar.model.ts'
import { forgetCalendar } from './current-calendar.ts'

/** Replaces one year. Clocks that already run keep their deadlines. */
export const saveCalendar = async (year: CalendarYear): Promise<CalendarYear> => {
  await Calendar.updateOne({ year: year.year }, { $set: year }, { upsert: true })
  forgetCalendar()
  return year
}
