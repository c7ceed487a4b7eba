import { buildGridIndex, locatePoint, scanForPoint, type IndexedGrid } from '../../api/src/features/areas/grid-index.ts'
import type { Point } from '../../api/src/features/areas/shape.ts'
import { compare } from './compare.ts'
import { drawGrids } from './draw-grids.ts'

/** The aim is set for 100,000; with 300 grids the scan is short and only must not win. */
const cases = [
  { count: 300, aim: 1, scanned: 20_000, located: 200_000 },
  { count: 100_000, aim: 50, scanned: 300, located: 200_000 },
]

export const locateComparisons = async function* () {
  for (const { count, aim, scanned, located } of cases) {
    const { grids, pointAt } = drawGrids(count)
    const index = buildGridIndex(grids)
    agree(index, grids, pointAt)
    yield await compare({
      part: 'locate',
      what: `a point among ${grids.length.toLocaleString('en')} grids`,
      unit: 'points/s',
      aim: { atLeast: aim },
      ours: { name: 'R-tree', run: async () => perSecond(located, (at) => locatePoint(index, pointAt(at))) },
      reference: {
        name: 'linear scan, boxes first',
        run: async () => perSecond(scanned, (at) => scanForPoint(grids, pointAt(at))),
      },
    })
  }
}

const perSecond = (times: number, work: (at: number) => unknown) => {
  const startedAt = performance.now()
  for (let at = 0; at < times; at++) if (!work(at)) throw new Error('a point inside lies in no grid')
  return (times * 1000) / (performance.now() - startedAt)
}

/** A fast wrong answer is not worth measuring. */
const agree = (index: ReturnType<typeof buildGridIndex>, grids: IndexedGrid[], pointAt: (at: number) => Point) => {
  for (let at = 0; at < 200; at++)
    if (locatePoint(index, pointAt(at)) !== scanForPoint(grids, pointAt(at))) throw new Error('index and scan disagree')
}
