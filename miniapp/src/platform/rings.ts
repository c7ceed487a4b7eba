import type { OutlineFeature } from '@huisheng/contract'
import type * as z from 'zod'
import type { Ring } from './area-map.types'

type Feature = z.infer<typeof OutlineFeature>

/** The outer ring of each part of an area. */
export const outerRings = ({ geometry: { type, coordinates } }: Feature): Ring[] =>
  type === 'Polygon' ? [(coordinates as Ring[])[0] ?? []] : (coordinates as Ring[][]).map((part) => part[0] ?? [])

/** West, south, east, north of some rings, or null where there are none. */
export const boundsOf = (rings: Ring[]): [number, number, number, number] | null => {
  const points = rings.flat()
  if (points.length === 0) return null
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}
