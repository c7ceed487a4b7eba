import { polygonsOf, type AreaGeometry, type Box, type Point, type Shape } from './shape.ts'

const earthRadiusMetres = 6_371_008.8
const radians = (degrees: number) => (degrees * Math.PI) / 180
const metresPerDegree = radians(1) * earthRadiusMetres

/** On the sphere, good to half a percent. */
export const areaSquareMetres = (geometry: AreaGeometry) =>
  polygonsOf(geometry).reduce((sum, [outer, ...holes]) => {
    const inHoles = holes.reduce((all, hole) => all + ringArea(hole), 0)
    return sum + ringArea(outer ?? []) - inHoles
  }, 0)

const ringArea = (ring: number[][]) => {
  let doubled = 0
  for (let at = 0; at < ring.length; at++) {
    const [fromX, fromY] = ring[at]!
    const [toX, toY] = ring[(at + 1) % ring.length]!
    doubled += radians(toX! - fromX!) * (2 + Math.sin(radians(fromY!)) + Math.sin(radians(toY!)))
  }
  return Math.abs((doubled * earthRadiusMetres ** 2) / 2)
}

export const distanceMetres = (from: Point, to: Point) => {
  const { x, y } = metresFrom(from, to.longitude, to.latitude)
  return Math.hypot(x, y)
}

/** East and north of `origin`, flat: right for the few kilometres it is asked for. */
const metresFrom = (origin: Point, longitude: number, latitude: number) => ({
  x: (longitude - origin.longitude) * metresPerDegree * Math.cos(radians(origin.latitude)),
  y: (latitude - origin.latitude) * metresPerDegree,
})

/** From a point to the nearest edge of a shape. */
export const metresToEdge = ({ polygons }: Shape, point: Point) => {
  let nearest = Infinity
  for (const ring of polygons.flat()) {
    let from = metresFrom(point, ring.at(-2)!, ring.at(-1)!)
    for (let at = 0; at < ring.length; at += 2) {
      const to = metresFrom(point, ring[at]!, ring[at + 1]!)
      nearest = Math.min(nearest, metresToSegment(from, to))
      from = to
    }
  }
  return nearest
}

type Offset = { x: number; y: number }
const metresToSegment = (from: Offset, to: Offset) => {
  const [acrossX, acrossY] = [to.x - from.x, to.y - from.y]
  const squared = acrossX ** 2 + acrossY ** 2
  const along = squared === 0 ? 0 : Math.min(1, Math.max(0, -(from.x * acrossX + from.y * acrossY) / squared))
  return Math.hypot(from.x + along * acrossX, from.y + along * acrossY)
}

export const boxAround = ({ longitude, latitude }: Point, metres: number): Box => {
  const up = metres / metresPerDegree
  const across = up / Math.cos(radians(latitude))
  return { minX: longitude - across, maxX: longitude + across, minY: latitude - up, maxY: latitude + up }
}
