import type { CalendarYear, Limit } from '@huisheng/contract'

const day = 86_400_000
const shanghaiOffset = 8 * 3_600_000
const usualHours: CalendarYear['officeHours'] = [
  { from: '09:00', until: '12:00' },
  { from: '14:00', until: '18:00' },
]

type Span = { from: number; until: number }

/** Which moments are office time. Years without a calendar have plain weekends and the usual hours. */
export type WorkCalendar = { spansOf: (dayKey: string) => Span[] }

/** The day in Asia/Shanghai, as 2026-01-31. */
export const dayKeyOf = (at: number | Date) => new Date(Number(at) + shanghaiOffset).toISOString().slice(0, 10)

const startOfDay = (dayKey: string) => Date.parse(`${dayKey}T00:00:00+08:00`)
const isWeekend = (dayKey: string) => [0, 6].includes(new Date(`${dayKey}T00:00:00Z`).getUTCDay())
const minutesOf = (hourMinute: string) => Number(hourMinute.slice(0, 2)) * 60 + Number(hourMinute.slice(3))

export const workCalendar = (years: readonly CalendarYear[]): WorkCalendar => {
  const holidays = new Set(years.flatMap((year) => year.holidays))
  const makeUpDays = new Set(years.flatMap((year) => year.makeUpDays))
  const hours = new Map(years.map((year) => [String(year.year), year.officeHours]))
  const isWorkday = (key: string) => makeUpDays.has(key) || (!holidays.has(key) && !isWeekend(key))
  return {
    spansOf: (key) =>
      isWorkday(key)
        ? (hours.get(key.slice(0, 4)) ?? usualHours).map(({ from, until }) => ({
            from: startOfDay(key) + minutesOf(from) * 60_000,
            until: startOfDay(key) + minutesOf(until) * 60_000,
          }))
        : [],
  }
}

function* spansFrom(start: number, calendar: WorkCalendar) {
  for (let at = startOfDay(dayKeyOf(start)); ; at += day)
    for (const span of calendar.spansOf(dayKeyOf(at)))
      if (span.until > start) yield { from: Math.max(span.from, start), until: span.until }
}

const addWorkingTime = (start: number, milliseconds: number, calendar: WorkCalendar) => {
  let left = milliseconds
  for (const { from, until } of spansFrom(start, calendar)) {
    if (until - from >= left) return from + left
    left -= until - from
  }
  throw new Error('a calendar has no end')
}

const workingTimeBetween = (start: number, end: number, calendar: WorkCalendar) => {
  let total = 0
  for (const { from, until } of spansFrom(start, calendar)) {
    if (from >= end) return total
    total += Math.min(until, end) - from
  }
  return total
}

/** The last office minute of the n-th working day after the day of `start`, which itself does not count. */
const endOfWorkingDay = (start: number, days: number, calendar: WorkCalendar) => {
  let left = Math.ceil(days)
  for (let at = startOfDay(dayKeyOf(start)) + day; ; at += day) {
    const last = calendar.spansOf(dayKeyOf(at)).at(-1)
    if (last && --left === 0) return last.until
  }
}

/** When a limit that starts now is due, and when three quarters of it are gone. A pure function of its arguments. */
export const deadlineOf = (startedAt: Date, { amount, unit }: Limit, calendar: WorkCalendar) => {
  const start = startedAt.getTime()
  if (unit === 'hours') {
    const length = amount * 3_600_000
    return { amberAt: new Date(start + length * 0.75), dueAt: new Date(start + length) }
  }
  const due =
    unit === 'working_hours'
      ? addWorkingTime(start, amount * 3_600_000, calendar)
      : endOfWorkingDay(start, amount, calendar)
  const amber = addWorkingTime(start, workingTimeBetween(start, due, calendar) * 0.75, calendar)
  return { amberAt: new Date(amber), dueAt: new Date(due) }
}
