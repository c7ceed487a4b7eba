import { dayKeyOf } from '../clocks/work-calendar.ts'
import type { SchemeRecord } from './scheme.model.ts'

const stepAt = ({ course }: SchemeRecord, action: 'publish' | 'retire') =>
  course.find((step) => step.action === action)?.at ?? null
export const publishedAt = (scheme: SchemeRecord) => stepAt(scheme, 'publish')
export const retiredAt = (scheme: SchemeRecord) => stepAt(scheme, 'retire')

const startOf = (day: string) => Date.parse(`${day}T00:00:00+08:00`)

/**
 * The first version of a scheme begins on the day it names, even if that is before it was entered here; a later one never
 * before the moment it was published, so that no tip-off is judged by rules nobody could read.
 */
const beginsAt = (scheme: SchemeRecord) =>
  scheme.version === 1 ? startOf(scheme.from) : Math.max(startOf(scheme.from), publishedAt(scheme)!.getTime())

const hasBegun = (scheme: SchemeRecord, at: Date) => {
  const begins = beginsAt(scheme)
  const retired = retiredAt(scheme)
  return begins <= at.getTime() && !(retired && retired.getTime() < begins)
}

/** The version of one key that counts for what was submitted at this moment, from its published ones in any order. */
export const versionInForce = (versions: readonly SchemeRecord[], at: Date): SchemeRecord | null => {
  const [newest] = versions.filter((scheme) => hasBegun(scheme, at)).sort((a, b) => b.version - a.version)
  if (!newest) return null
  const retired = retiredAt(newest)
  const ended = (newest.until !== null && newest.until < dayKeyOf(at)) || (retired !== null && retired < at)
  return ended ? null : newest
}

/** Whether a later version has taken its place by now. */
export const isReplaced = (scheme: SchemeRecord, versions: readonly SchemeRecord[], at: Date) =>
  versions.some((other) => other.version > scheme.version && hasBegun(other, at))
