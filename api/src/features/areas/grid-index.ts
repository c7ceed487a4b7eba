import RBush from 'rbush'
import { boxAround, metresToEdge } from './measure.ts'
import { contains, inBox, type Box, type Point, type Shape } from './shape.ts'

/** What the index needs to know of a grid; it may carry more. */
export type IndexedGrid = { code: string; shape: Shape }
type Entry<G> = Box & { grid: G }
export type GridIndex<G extends IndexedGrid> = { tree: RBush<Entry<G>>; size: number }
export type Near<G> = { grid: G; metres: number }

export const buildGridIndex = <G extends IndexedGrid>(grids: readonly G[]): GridIndex<G> => {
  const tree = new RBush<Entry<G>>(12)
  tree.load(grids.map((grid) => ({ ...grid.shape.box, grid })))
  return { tree, size: grids.length }
}

/** Rounding can leave a crack this wide between neighbours; a point in it belongs to the nearest of them. */
const crackMetres = 0.05

/** The one grid a point lies in, or null. */
export const locatePoint = <G extends IndexedGrid>({ tree }: GridIndex<G>, point: Point): G | null => {
  const { longitude, latitude } = point
  const boxed = tree.search({ minX: longitude, maxX: longitude, minY: latitude, maxY: latitude })
  const holding = boxed.filter(({ grid }) => contains(grid.shape, point)).map(({ grid }) => grid)
  return firstByCode(holding) ?? nearestOf(entriesAround(tree, point, crackMetres), point, crackMetres)
}

/** The same answer by trying every grid: what the index is measured and tested against. */
export const scanForPoint = <G extends IndexedGrid>(grids: readonly G[], point: Point): G | null => {
  const holding = grids.filter(({ shape }) => inBox(shape.box, point) && contains(shape, point))
  return firstByCode(holding) ?? nearestOf(grids, point, crackMetres)
}

const firstByCode = <G extends IndexedGrid>(grids: readonly G[]) =>
  grids.reduce<G | null>((first, grid) => (first && first.code <= grid.code ? first : grid), null)

const entriesAround = <G extends IndexedGrid>(tree: GridIndex<G>['tree'], point: Point, metres: number) =>
  tree.search(boxAround(point, metres)).map(({ grid }) => grid)

const nearestOf = <G extends IndexedGrid>(grids: readonly G[], point: Point, withinMetres: number) =>
  rank(grids, point, withinMetres)[0]?.grid ?? null

const rank = <G extends IndexedGrid>(grids: readonly G[], point: Point, withinMetres: number): Near<G>[] =>
  grids
    .map((grid) => ({ grid, metres: metresToEdge(grid.shape, point) }))
    .filter(({ metres }) => metres <= withinMetres)
    .sort((a, b) => a.metres - b.metres || (a.grid.code < b.grid.code ? -1 : 1))

/** Grids whose edge is at most so far from the point, nearest first. */
export const gridsNear = <G extends IndexedGrid>({ tree }: GridIndex<G>, point: Point, withinMetres: number) =>
  rank(entriesAround(tree, point, withinMetres), point, withinMetres)
