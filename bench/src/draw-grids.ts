import type { IndexedGrid } from '../../api/src/features/areas/grid-index.ts'
import { shapeOf, type Point } from '../../api/src/features/areas/shape.ts'

/** About 100 metres. */
const side = 0.001
const west = 114
const south = 22
const edgePoints = 4

/** Grids of uneven outline (16 corners) that tile a square without gap, and points strewn over it. */
export const drawGrids = (wanted: number) => {
  const columns = Math.ceil(Math.sqrt(wanted))
  const grids: IndexedGrid[] = []
  for (let at = 0; at < wanted; at++) grids.push(gridAt(at % columns, Math.floor(at / columns), at))
  const rows = Math.floor(wanted / columns)
  const pointAt = (at: number): Point => ({
    longitude: west + inner(fraction(at * 2 + 1), columns),
    latitude: south + inner(fraction(at * 2 + 2), rows),
  })
  return { grids, pointAt }
}

/** Away from the uneven outer border. */
const inner = (share: number, grids: number) => (0.2 + share * (grids - 0.4)) * side

/** The same everywhere it is asked for, between 0 and 1. */
const fraction = (seed: number) => {
  const value = Math.sin(seed * 12.9898) * 43758.5453
  return value - Math.floor(value)
}

const gridAt = (column: number, row: number, at: number): IndexedGrid => {
  const bottom = Array.from({ length: edgePoints }, (_, step) => corner(column * edgePoints + step, row * edgePoints))
  const right = Array.from({ length: edgePoints }, (_, step) =>
    corner((column + 1) * edgePoints, row * edgePoints + step),
  )
  const top = Array.from({ length: edgePoints }, (_, step) =>
    corner((column + 1) * edgePoints - step, (row + 1) * edgePoints),
  )
  const left = Array.from({ length: edgePoints }, (_, step) =>
    corner(column * edgePoints, (row + 1) * edgePoints - step),
  )
  const ring = [...bottom, ...right, ...top, ...left]
  return { code: String(at).padStart(8, '0'), shape: shapeOf({ type: 'Polygon', coordinates: [[...ring, ring[0]!]] }) }
}

/** Neighbours ask for the same corner and get the same one; on the outside the line is straight. */
const corner = (x: number, y: number) => {
  const step = side / edgePoints
  const push = x === 0 || y === 0 ? 0 : (fraction(x * 7919 + y * 104729) - 0.5) * 0.6
  return [west + (x + push) * step, south + (y + push) * step]
}
