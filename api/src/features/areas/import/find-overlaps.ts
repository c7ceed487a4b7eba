import RBush from 'rbush'
import { finding, roundMetres } from './finding.ts'
import { mayOverlap, type PreparedArea } from './covered-area.ts'
import { piecesOver, shared } from './polygon-clip.ts'
import { areaSquareMetres } from '../measure.ts'
import type { AreaGeometry, Box } from '../shape.ts'

/** Every pair of grids that share more ground than the tolerance, at least one of them in the file. */
export const findOverlaps = (grids: PreparedArea[], toleranceSquareMetres: number) => {
  const tree = new RBush<Box & { at: number }>().load(grids.map(({ shape }, at) => ({ ...shape.box, at })))
  return grids.flatMap((grid, at) =>
    tree
      .search(grid.shape.box)
      .map((entry) => ({ at: entry.at, other: grids[entry.at]! }))
      .filter(({ at: otherAt, other }) => otherAt > at && (grid.feature >= 0 || other.feature >= 0))
      .filter(({ other }) => mayOverlap(grid, other))
      .flatMap(({ other }) => overlapOf(grid, other, toleranceSquareMetres)),
  )
}

const overlapOf = (one: PreparedArea, other: PreparedArea, tolerance: number) => {
  const pieces = piecesOver(shared(one.geometry, other.geometry), tolerance)
  if (pieces.length === 0) return []
  const ground = joined(pieces)
  const message = `${one.code} 与 ${other.code} 重叠 ${roundMetres(areaSquareMetres(ground))}`
  return [finding('overlap', [one, other], message, ground)]
}

const joined = (pieces: AreaGeometry[]): AreaGeometry =>
  pieces.length === 1
    ? pieces[0]!
    : { type: 'MultiPolygon', coordinates: pieces.map(({ coordinates }) => coordinates as number[][][]) }
