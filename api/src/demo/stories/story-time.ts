import type { Random } from '../random.ts'

const hour = 3_600_000
const shanghai = 8 * hour

/** Later by so many hours, give or take, and pushed into the working day where people of the office act. */
export const laterBy = (from: Date, hours: number, random: Random, inOffice: boolean) => {
  const later = new Date(from.getTime() + hours * hour * (0.5 + random.next()))
  return inOffice ? inOfficeTime(later, random) : later
}

const inOfficeTime = (at: Date, random: Random) => {
  const local = new Date(at.getTime() + shanghai)
  const clockHour = local.getUTCHours()
  if (clockHour >= 9 && clockHour < 18) return at
  const days = clockHour >= 18 ? 1 : 0
  const morning = Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate() + days, 9)
  return new Date(morning - shanghai + random.next() * hour)
}
