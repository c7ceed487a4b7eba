import type { Point, Shape } from './shape.ts'

/** A point well inside a shape: the middle of the widest stretch among a few level lines across it. */
export const pointInside = (shape: Shape): Point => {
  const { minY, maxY } = shape.box
  const lines = [0.5, 0.42, 0.58, 0.34, 0.66, 0.25, 0.75, 0.1, 0.9]
  const stretches = lines.flatMap((part) => stretchesAt(shape, minY + (maxY - minY) * part))
  const widest = stretches.reduce((best, next) => (next.until - next.from > best.until - best.from ? next : best))
  return { longitude: (widest.from + widest.until) / 2, latitude: widest.y }
}

const stretchesAt = ({ polygons }: Shape, y: number) => {
  const crossings: number[] = []
  for (const ring of polygons.flat())
    for (let at = 0; at < ring.length; at += 2) {
      const next = (at + 2) % ring.length
      const [fromX, fromY, toX, toY] = [ring[at]!, ring[at + 1]!, ring[next]!, ring[next + 1]!]
      if (fromY <= y !== toY <= y) crossings.push(fromX + ((y - fromY) * (toX - fromX)) / (toY - fromY))
    }
  crossings.sort((a, b) => a - b)
  return crossings.flatMap((from, at) => (at % 2 === 0 ? [{ y, from, until: crossings[at + 1]! }] : []))
}
