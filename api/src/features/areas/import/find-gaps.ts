import RBush from 'rbush'
import { areaSquareMetres } from '../measure.ts'
import { shapeOf, type AreaGeometry, type Box } from '../shape.ts'
import { liesWithin, type PreparedArea } from './covered-area.ts'
import { finding, roundMetres } from './finding.ts'
import { piecesOver, shared, together, without } from './polygon-clip.ts'

/** About so many grids are clipped at a time; the work then grows with the number of grids, not with its square. */
const gridsPerTile = 300

/** Ground of the district that no grid covers, one finding for each piece. */
export const findGaps = (district: PreparedArea, grids: PreparedArea[], toleranceSquareMetres: number) => {
  const tree = new RBush<Box & { grid: PreparedArea }>().load(grids.map((grid) => ({ ...grid.shape.box, grid })))
  const missing = tilesOver(district.shape.box, Math.ceil(grids.length / gridsPerTile)).flatMap((tile) => {
    const ground = shared(district.geometry, rectangle(tile))
    if (!ground) return []
    const over = tree.search(tile).map(({ grid }) => grid.geometry)
    return [over.length > 0 ? without(ground, over) : ground]
  })
  const gaps = missing.filter((part) => part !== null)
  return piecesOver(gaps.length > 0 ? together(gaps) : null, toleranceSquareMetres).map((gap) => {
    const around = tree.search(shapeOf(gap).box).map(({ grid }) => grid.code)
    const beside = around.length > 0 ? `，在 ${around.slice(0, 4).join('、')} 旁` : ''
    return finding('gap', [], `${roundMetres(areaSquareMetres(gap))} 没有网格覆盖${beside}`, gap)
  })
}

/** Grids of the file that reach beyond the outline of the district. */
export const findOutside = (district: PreparedArea, grids: PreparedArea[], toleranceSquareMetres: number) =>
  grids
    .filter((grid) => grid.feature >= 0 && !liesWithin(grid, district))
    .flatMap((grid) =>
      piecesOver(without(grid.geometry, [district.geometry]), toleranceSquareMetres).map((beyond) => {
        const message = `${grid.code} 有 ${roundMetres(areaSquareMetres(beyond))} 在区界以外`
        return finding('outside', [grid], message, beyond)
      }),
    )

const tilesOver = ({ minX, maxX, minY, maxY }: Box, count: number): Box[] => {
  const side = Math.ceil(Math.sqrt(count))
  const [width, height] = [(maxX - minX) / side, (maxY - minY) / side]
  return Array.from({ length: side * side }, (_, at) => {
    const [left, bottom] = [minX + (at % side) * width, minY + Math.floor(at / side) * height]
    return { minX: left, maxX: left + width, minY: bottom, maxY: bottom + height }
  })
}

const rectangle = ({ minX, maxX, minY, maxY }: Box): AreaGeometry => ({
  type: 'Polygon',
  coordinates: [
    [
      [minX, minY],
      [maxX, minY],
      [maxX, maxY],
      [minX, maxY],
      [minX, minY],
    ],
  ],
})
