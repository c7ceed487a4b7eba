import type { Day } from '@huisheng/contract'

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const lastOf = (year: number, month: number) => (month === 2 && isLeap(year) ? 29 : (monthDays[month - 1] ?? 0))

/** A calendar day written as eight digits, or null where there is no such day. Read for every row of long files. */
export const dayOf = (digits: string): Day | null => {
  if (!/^\d{8}$/.test(digits)) return null
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)]
  return Number(day) >= 1 && Number(day) <= lastOf(Number(year), Number(month)) ? `${year}-${month}-${day}` : null
}

/** Whether a day lies more than so many days after another. Most days do not lie after it at all. */
export const isBeyond = (day: Day, after: Day, days: number) => day > after && day > addDays(after, days)

export const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** The same day so many years later, as a string that sorts rightly even where that day is not in the calendar. */
export const yearsAfter = (day: Day, years: number) =>
  `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`

/** Whole years of age on a day; a birthday on 29 February is completed on 1 March. */
export const ageOn = (birthDay: Day, day: Day) =>
  Number(day.slice(0, 4)) - Number(birthDay.slice(0, 4)) - (day.slice(5) < birthDay.slice(5) ? 1 : 0)
