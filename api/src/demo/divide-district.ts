import { Delaunay } from 'd3-delaunay'
import { shared, together } from '../features/areas/import/polygon-clip.ts'
import { contains, polygonsOf, shapeOf, type AreaGeometry, type Shape } from '../features/areas/shape.ts'
import { randomFrom, type Random } from './random.ts'

type Position = [number, number]
export type Cell = { centre: Position; geometry: AreaGeometry; neighbours: number[] }
/** Where people live: a heavy centre of this reach in degrees draws small cells around it. */
export type Centre = { at: Position; reach: number; weight: number }

const relaxations = 2
const background = 0.005
/** Degrees of longitude are shorter than those of latitude at 22.6° north. */
const squeeze = Math.cos((22.6 * Math.PI) / 180)

/**
 * Divides an outline into so many cells without gap or overlap: a Voronoi division of scattered points, relaxed a few
 * times (Lloyd), denser around the centres, clipped to the outline and rounded to seven decimals.
 */
export const divideDistrict = (outline: AreaGeometry, count: number, centres: readonly Centre[], seed: number) => {
  const shape = shapeOf(outline)
  const { minX, minY, maxX, maxY } = shape.box
  const frame: [number, number, number, number] = [
    (minX - 0.02) * squeeze,
    minY - 0.02,
    (maxX + 0.02) * squeeze,
    maxY + 0.02,
  ]
  let points = scatter(shape, count, centres, randomFrom(seed))
  const divide = () => Delaunay.from(points.map(([x, y]) => [x * squeeze, y])).voronoi(frame)
  for (let round = 0; round < relaxations; round++) {
    const division = divide()
    points = points.map((point, at) => {
      const middle = centroid(ringOf(division.cellPolygon(at)))
      return isInside(shape, middle) ? middle : point
    })
  }
  const division = divide()
  const cells = points.map((centre, at) => ({
    centre,
    parts: clip(outline, shape, ringOf(division.cellPolygon(at))),
    neighbours: [...division.neighbors(at)],
  }))
  return withoutLooseParts(cells)
}

const isInside = (shape: Shape, [longitude, latitude]: Position) => contains(shape, { longitude, latitude })

const scatter = (shape: Shape, count: number, centres: readonly Centre[], random: Random): Position[] => {
  const { minX, minY, maxX, maxY } = shape.box
  const points: Position[] = []
  while (points.length < count) {
    const point: Position = [minX + random.next() * (maxX - minX), minY + random.next() * (maxY - minY)]
    const density = centres.reduce((sum, { at, reach, weight }) => {
      const squared = ((point[0] - at[0]) * squeeze) ** 2 + (point[1] - at[1]) ** 2
      return sum + weight * Math.exp(-squared / (2 * reach ** 2))
    }, background)
    if (random.next() < density && isInside(shape, point)) points.push(point)
  }
  return points
}

const ringOf = (polygon: Iterable<ArrayLike<number>>): Position[] =>
  [...polygon].map((position) => [round(position[0]! / squeeze), round(position[1]!)])

const round = (degrees: number) => Number(degrees.toFixed(7))

const centroid = (ring: Position[]): Position => {
  let [doubled, x, y] = [0, 0, 0]
  const [originX, originY] = ring[0]!
  ring.slice(1).forEach((to, at) => {
    const [fromX, fromY] = [ring[at]![0] - originX, ring[at]![1] - originY]
    const [toX, toY] = [to[0] - originX, to[1] - originY]
    const turn = fromX * toY - toX * fromY
    doubled += turn
    x += (fromX + toX) * turn
    y += (fromY + toY) * turn
  })
  return [originX + x / (3 * doubled), originY + y / (3 * doubled)]
}

/** The parts of a cell inside the outline, the largest first. */
const clip = (outline: AreaGeometry, shape: Shape, ring: Position[]): AreaGeometry[] => {
  const cell: AreaGeometry = { type: 'Polygon', coordinates: [ring] }
  const { box } = shapeOf(cell)
  const outlineNear = shape.polygons.flat().some((border) => {
    for (let at = 0; at < border.length; at += 2) {
      const next = (at + 2) % border.length
      const [left, right] = [Math.min(border[at]!, border[next]!), Math.max(border[at]!, border[next]!)]
      const [low, high] = [Math.min(border[at + 1]!, border[next + 1]!), Math.max(border[at + 1]!, border[next + 1]!)]
      if (left <= box.maxX && right >= box.minX && low <= box.maxY && high >= box.minY) return true
    }
    return false
  })
  if (!outlineNear) return [cell]
  const inside = shared(cell, outline)
  return inside
    ? polygonsOf(inside)
        .map(asPolygon)
        .sort((a, b) => pointsOf(b).length - pointsOf(a).length)
    : []
}

const asPolygon = (coordinates: number[][][]): AreaGeometry => ({
  type: 'Polygon',
  coordinates: coordinates.map((ring) => ring.map(([x, y]) => [round(x!), round(y!)])),
})

const pointsOf = (geometry: AreaGeometry) => polygonsOf(geometry).flat(2)

type Clipped = { centre: Position; parts: AreaGeometry[]; neighbours: number[] }

/** A part cut off from its cell goes to the neighbour it touches along an edge. */
const withoutLooseParts = (cells: Clipped[]): Cell[] => {
  const main = (cell: Clipped) => cell.parts.find((part) => isInside(shapeOf(part), cell.centre)) ?? cell.parts[0]!
  const grown = cells.map((cell) => [main(cell)])
  for (const cell of cells)
    for (const part of cell.parts) {
      if (part === main(cell)) continue
      const corners = new Set(pointsOf(part).map(String))
      const touches = (at: number) => pointsOf(main(cells[at]!)).filter((point) => corners.has(String(point))).length
      const [host] = [...cell.neighbours].sort((a, b) => touches(b) - touches(a))
      if (host !== undefined && touches(host) > 1) grown[host]!.push(part)
      else grown[cells.indexOf(cell)]!.push(part)
    }
  const geometries = grown.map((parts) => together(parts)!)
  const corners = geometries.map((geometry) => new Set(pointsOf(geometry).map(String)))
  const share = (one: number, other: number) =>
    [...corners[one]!].filter((corner) => corners[other]!.has(corner)).length
  return cells.map(({ centre, neighbours }, at) => ({
    centre,
    neighbours: neighbours.filter((other) => share(at, other) > 1),
    geometry: geometries[at]!,
  }))
}
