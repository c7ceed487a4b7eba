import type { Day } from '@huisheng/contract'

/** A calendar day written as eight digits, or null where there is no such day. */
export const dayOf = (digits: string): Day | null => {
  const day = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`
  const moment = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day) ? day : null
}

export const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** The same day so many years later, as a string that sorts rightly even where that day is not in the calendar. */
export const yearsAfter = (day: Day, years: number) =>
  `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`

/** Whole years of age on a day; a birthday on 29 February is completed on 1 March. */
export const ageOn = (birthDay: Day, day: Day) =>
  Number(day.slice(0, 4)) - Number(birthDay.slice(0, 4)) - (day.slice(5) < birthDay.slice(5) ? 1 : 0)
