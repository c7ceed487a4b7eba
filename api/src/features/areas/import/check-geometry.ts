import RBush from 'rbush'
import * as z from 'zod'
import { isClosed, polygonsOf, type AreaGeometry, type Box } from '../shape.ts'

const Position = z.array(z.number()).min(2)
const Ring = z.array(Position)
const GeometryShape = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.array(Ring).min(1) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(Ring).min(1)).min(1) }),
])

type Checked = { geometry: AreaGeometry; fault: null } | { geometry: null; fault: string }

/** A geometry that can be relied on, or what is wrong with it. */
export const checkGeometry = (value: unknown): Checked => {
  const read = GeometryShape.safeParse(value)
  if (!read.success) return bad('不是有效的 Polygon 或 MultiPolygon')
  const fault = ringFault(polygonsOf(read.data).flat()) ?? crossingFault(read.data)
  return fault ? bad(fault) : { geometry: read.data, fault: null }
}

const bad = (fault: string): Checked => ({ geometry: null, fault })

const ringFault = (rings: number[][][]) => {
  for (const ring of rings) {
    if (ring.some(([x, y]) => !inRange(x!, 180) || !inRange(y!, 90))) return '坐标超出经纬度范围'
    if (ring.length < 4) return '环的点数太少，至少 4 个点'
    if (!isClosed(ring)) return '环没有闭合，首尾两点应相同'
  }
  return null
}

const inRange = (degrees: number, limit: number) => Number.isFinite(degrees) && Math.abs(degrees) <= limit

type Segment = Box & { from: number[]; to: number[] }

const crossingFault = (geometry: AreaGeometry) => {
  const segments = polygonsOf(geometry).flat().flatMap(segmentsOf)
  if (segments.length < 3) return '图形没有面积'
  const tree = new RBush<Segment>().load(segments)
  for (const segment of segments)
    for (const other of tree.search(segment)) {
      if (other === segment) continue
      const at = clashOf(segment, other)
      if (at) return `图形自相交，在 ${at[0]!.toFixed(6)}, ${at[1]!.toFixed(6)} 附近`
    }
  return null
}

/** Its segments of some length, each with its box. */
export const segmentsOf = (ring: number[][]): Segment[] =>
  ring.slice(1).flatMap((to, at) => {
    const from = ring[at]!
    if (from[0] === to[0] && from[1] === to[1]) return []
    return [
      {
        from,
        to,
        minX: Math.min(from[0]!, to[0]!),
        maxX: Math.max(from[0]!, to[0]!),
        minY: Math.min(from[1]!, to[1]!),
        maxY: Math.max(from[1]!, to[1]!),
      },
    ]
  })

const turn = (a: number[], b: number[], c: number[]) =>
  Math.sign((b[0]! - a[0]!) * (c[1]! - a[1]!) - (b[1]! - a[1]!) * (c[0]! - a[0]!))

export const cross = (one: Segment, other: Segment) =>
  turn(one.from, one.to, other.from) * turn(one.from, one.to, other.to) < 0 &&
  turn(other.from, other.to, one.from) * turn(other.from, other.to, one.to) < 0

/** Where two segments cross or run along each other; touching in a point is allowed. */
const clashOf = (one: Segment, other: Segment) => {
  if (cross(one, other)) return one.from
  const alongEachOther = turn(one.from, one.to, other.from) === 0 && turn(one.from, one.to, other.to) === 0
  if (!alongEachOther) return null
  const axis = one.maxX - one.minX >= one.maxY - one.minY ? 'X' : 'Y'
  const shared = Math.min(one[`max${axis}`], other[`max${axis}`]) - Math.max(one[`min${axis}`], other[`min${axis}`])
  return shared > 0 ? other.from : null
}
