import * as z from 'zod'
import { route } from './route.ts'
import { Day, words } from './values.ts'

const HourMinute = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间格式为 09:00')

const Span = z.object({ from: HourMinute, until: HourMinute })

/** As they are set: each span ends after it starts, and starts no earlier than the one before it ended. */
const OrderedOfficeHours = z
  .array(Span.refine(({ from, until }) => from < until, { path: ['until'], message: '结束时间要晚于开始时间' }))
  .min(1)
  .max(4)
  .refine((spans) => spans.every(({ from }, at) => at === 0 || spans[at - 1]!.until <= from), {
    message: '各段办公时间要按先后排列，不能重叠',
  })

/** One year of office hours, statutory holidays and make-up days (调休), all in Asia/Shanghai. */
export const CalendarYear = z.object({
  year: z.number().int().min(2020).max(2100),
  officeHours: z.array(Span).min(1).max(4),
  holidays: z.array(Day).max(366),
  makeUpDays: z.array(Day).max(60),
  source: words(2, 200, '请注明来源'),
})
export type CalendarYear = z.infer<typeof CalendarYear>

const byYear = z.object({ year: z.coerce.number().int().min(2020).max(2100) })

export const clocks = {
  calendar: route({
    method: 'GET',
    path: '/calendar/:year',
    summary: '某一年的工作日历',
    access: 'public',
    params: byYear,
    response: CalendarYear,
    cacheSeconds: 300,
  }),
  setCalendar: route({
    method: 'PUT',
    path: '/calendar/:year',
    summary: '设置某一年的工作日历；正在计时的时限不受影响',
    access: ['admin'],
    params: byYear,
    body: CalendarYear.omit({ year: true }).extend({ officeHours: OrderedOfficeHours }),
    response: CalendarYear,
  }),
}
