import { Day } from '@huisheng/contract'

const two = (n: number) => String(n).padStart(2, '0')
const aheadMs = 8 * 3_600_000
const dayMs = 86_400_000

export type Parts = { year: number; month: number; day: number }

export const dayFrom = ({ year, month, day }: Parts): Day => `${year}-${two(month)}-${two(day)}`
export const partsFrom = (day: Day): Parts => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return { year, month, day: date }
}
export const isDay = (text: string) => Day.safeParse(text).success
export const daysInMonth = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** The day on the calendar in Asia/Shanghai, wherever the telephone stands. */
export const today = (now = new Date()): Day => new Date(now.getTime() + aheadMs).toISOString().slice(0, 10)
export const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10)

/** The same date so many months on, or the month's last day where it is shorter. */
export const addMonths = (from: Day, months: number): Day => {
  const { year, month, day } = partsFrom(from)
  const at = year * 12 + month - 1 + months
  const [nextYear, nextMonth] = [Math.floor(at / 12), (at % 12) + 1]
  return dayFrom({ year: nextYear, month: nextMonth, day: Math.min(day, daysInMonth(nextYear, nextMonth)) })
}

/** 2026年11月22日. */
export const sayDay = (text: Day) => {
  const { year, month, day } = partsFrom(text)
  return `${year}年${month}月${day}日`
}

/** Full years lived on `on`. */
export const ageOn = (birthDay: Day, on: Day) => {
  const [born, now] = [partsFrom(birthDay), partsFrom(on)]
  const hadBirthday = now.month > born.month || (now.month === born.month && now.day >= born.day)
  return now.year - born.year - (hadBirthday ? 0 : 1)
}
