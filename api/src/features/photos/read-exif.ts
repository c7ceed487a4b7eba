import type { PointWgs84 } from '@huisheng/contract'
import exifr from 'exifr'

export type Taken = { takenAt: Date | null; takenWgs84: PointWgs84 | null }

const unknown: Taken = { takenAt: null, takenWgs84: null }
const earliest = Date.UTC(1995, 0, 1)
/** A phone's clock may run ahead by so much. */
const aheadMs = 10 * 60_000

/** Place and time out of an EXIF block, as sharp hands it over. What is not plausible is as good as absent. */
export const readExif = async (exif: Buffer | undefined, now: Date): Promise<Taken> => {
  if (!exif) return unknown
  const tags = await tagsOf(exif)
  return { takenAt: timeIn(tags, now), takenWgs84: pointIn(tags) }
}

const tagsOf = async (exif: Buffer): Promise<Record<string, unknown>> => {
  const start = exif.toString('latin1', 0, 6) === 'Exif\0\0' ? 6 : 0
  try {
    const tags: unknown = await exifr.parse(exif.subarray(start), { gps: true, exif: true, reviveValues: false })
    return (tags as Record<string, unknown> | undefined) ?? {}
  } catch {
    return {}
  }
}

const clockTime = /^(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d):(\d\d)/
const offset = /^[+-]\d\d:\d\d$/

/** EXIF times carry no zone of their own; without an offset they are taken as Chinese time. */
const timeIn = (tags: Record<string, unknown>, now: Date) => {
  const parts = clockTime.exec(String(tags.DateTimeOriginal ?? ''))
  if (!parts) return null
  const [, year, month, day, hour, minute, second] = parts
  const zone = [tags.OffsetTimeOriginal, tags.OffsetTime].map(String).find((text) => offset.test(text)) ?? '+08:00'
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`)
  const plausible = at.getTime() >= earliest && at.getTime() <= now.getTime() + aheadMs
  return plausible ? at : null
}

const pointIn = ({ latitude, longitude }: Record<string, unknown>): PointWgs84 | null => {
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return null
  const onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
  const unset = latitude === 0 && longitude === 0
  return onEarth && !unset ? { longitude, latitude } : null
}
