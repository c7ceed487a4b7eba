import type { PlaceInput } from '@huisheng/contract'
import { clock } from '../../platform/clock.ts'
import { DoorPlate } from './door-plate.model.ts'
import { gridsNear, locatePoint } from './grid-index.ts'
import { knownAreas, type KnownArea, type KnownAreas } from './known-areas.ts'
import { contains, type Point } from './shape.ts'
import { toWgs84 } from './to-wgs84.ts'

/** Where a place is. `areaIds` run from the district down to the smallest area known, which may stop above the grid. */
export type Location = {
  gridId: string | null
  gridCode: string | null
  gridVersion: number | null
  areaIds: string[]
  pointWgs84: Point | null
  address: string | null
  doorPlateCode: string | null
  /** How the grid was found, or why none was, for staff to read. */
  why: string
}

/** A door plate beats a pin, a pin beats words. The areas are those in force at `at`. */
export const locate = async (place: PlaceInput, at = clock.now()): Promise<Location> => {
  const areas = await knownAreas(at)
  if (place.by === 'door_plate') return locatePlate(areas, place.code, place.words)
  if (place.by === 'words') return inWords(areas, place.words, '只有文字描述，没有定位')
  return locatePin(areas, toWgs84(place), place.accuracyMetres)
}

const locatePlate = async (areas: KnownAreas, code: string, words: string): Promise<Location> => {
  const plate = await DoorPlate.findOne({ code }).lean()
  if (!plate) return inWords(areas, words, `门牌码 ${code} 没有登记`)
  const point = plate.pointWgs84 as Point | null
  const known = { pointWgs84: point, address: plate.address, doorPlateCode: code }
  const grid = areas.byId.get(String(plate.gridId)) ?? (point && locatePoint(areas.grids, point))
  if (grid) return { ...inGrid(grid), ...known, why: `门牌码 ${code} 对应网格 ${grid.code}` }
  if (point) return { ...outside(areas, point), ...known }
  return { ...inWords(areas, plate.address, `门牌码 ${code} 没有对应的网格`), ...known }
}

const locatePin = (areas: KnownAreas, point: Point, accuracyMetres: number | null): Location => {
  const grid = locatePoint(areas.grids, point)
  if (!grid) return outside(areas, point)
  const why = `定位在网格 ${grid.code} 内${borderNote(areas, grid, point, accuracyMetres)}`
  return { ...inGrid(grid), pointWgs84: point, why }
}

const nowhere = {
  gridId: null,
  gridCode: null,
  gridVersion: null,
  pointWgs84: null,
  address: null,
  doorPlateCode: null,
}

const inGrid = (grid: KnownArea) => ({
  ...nowhere,
  gridId: grid.id,
  gridCode: grid.code,
  gridVersion: grid.version,
  areaIds: grid.path,
})

/** Accuracy worse than this says nothing about borders: every neighbour would be named. */
const worstAccuracyMetres = 200

const borderNote = ({ grids, settings }: KnownAreas, grid: KnownArea, point: Point, accuracyMetres: number | null) => {
  const within = Math.max(settings.borderMetres, Math.min(accuracyMetres ?? 0, worstAccuracyMetres))
  const others = gridsNear(grids, point, within).filter((near) => near.grid.id !== grid.id)
  if (others.length === 0) return ''
  const named = others.slice(0, 3).map((near) => `${near.grid.code}（${Math.round(near.metres)} 米）`)
  const accuracy = accuracyMetres === null ? '' : `，定位精度约 ${Math.round(accuracyMetres)} 米`
  return `，位于边界：邻近 ${named.join('、')}${accuracy}`
}

const outside = (areas: KnownAreas, point: Point): Location => {
  const { grids, communities, settings } = areas
  const [nearest] = gridsNear(grids, point, settings.nearbyMetres)
  const away = nearest ? `，距最近的网格 ${nearest.grid.code} ${Math.round(nearest.metres)} 米` : ''
  const holding = locatePoint(communities, point) ?? gridsNear(communities, point, settings.nearbyMetres)[0]?.grid
  const areaIds = holding?.path ?? districtPath(areas, point)
  return { ...nowhere, areaIds, pointWgs84: point, why: `定位不在任何网格内${away}` }
}

/** Words may still name a street or a community. */
const inWords = (areas: KnownAreas, words: string, why: string): Location => {
  const named = [...areas.byId.values()]
    .filter(({ level, name }) => level !== 'grid' && words.includes(name))
    .sort((a, b) => b.path.length - a.path.length)[0]
  return { ...nowhere, areaIds: named?.path ?? districtPath(areas), why: named ? `${why}，文字提到${named.name}` : why }
}

/** The district that holds the point, or else the first: a report is never without a desk. */
const districtPath = ({ childrenOf }: KnownAreas, point?: Point) => {
  const districts = childrenOf.get(null) ?? []
  const holding = point && districts.find(({ shape }) => contains(shape, point))
  return (holding ?? districts[0])?.path ?? []
}
