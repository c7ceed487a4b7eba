import { importGrids } from './import/import-grids.ts'
import { areaRefs } from './area-refs.ts'
import { Area } from './area.model.ts'
import type { Point } from './shape.ts'

type Options = { columns?: number; rows?: number; validFrom?: Date; origin?: Point; sideDegrees?: number }

const square = (left: number, bottom: number, width: number, height: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [left, bottom],
      [left + width, bottom],
      [left + width, bottom + height],
      [left, bottom + height],
      [left, bottom],
    ].map((position) => position.map((degrees) => Number(degrees.toFixed(7)))),
  ],
})

/**
 * The features of a small district: one street, one community for each row of grids, each grid about 100 metres wide.
 * Codes are 010101(A), 010102(A) … for the first row, 010201(A) … for the second.
 */
export const districtFeatures = ({
  columns = 3,
  rows = 2,
  origin = { longitude: 114.23, latitude: 22.55 },
  sideDegrees = 0.001,
}: Options = {}) => {
  const { longitude: x, latitude: y } = origin
  const two = (at: number) => String(at + 1).padStart(2, '0')
  const feature = (properties: Record<string, unknown>, geometry: ReturnType<typeof square>) => ({
    type: 'Feature' as const,
    properties,
    geometry,
  })
  const row = (at: number) => [
    feature(
      { level: 'community', code: `01${two(at)}`, name: `第${at + 1}社区`, parentCode: '01' },
      square(x, y + at * sideDegrees, columns * sideDegrees, sideDegrees),
    ),
    ...Array.from({ length: columns }, (_, column) =>
      feature(
        { code: `01${two(at)}${two(column)}(A)`, name: `网格${two(at)}${two(column)}`, parentCode: `01${two(at)}` },
        square(x + column * sideDegrees, y + at * sideDegrees, sideDegrees, sideDegrees),
      ),
    ),
  ]
  const outline = square(x, y, columns * sideDegrees, rows * sideDegrees)
  return [
    feature({ level: 'district', code: '440308', name: '测试区' }, outline),
    feature({ level: 'street', code: '01', name: '测试街道', parentCode: '440308' }, outline),
    ...Array.from({ length: rows }, (_, at) => row(at)).flat(),
  ]
}

/** For tests: that district published, with its ids by code and the middle of each grid. */
export const buildDistrict = async (options: Options = {}) => {
  const features = districtFeatures(options)
  const result = await importGrids({
    datum: 'wgs84',
    dryRun: false,
    validFrom: (options.validFrom ?? new Date('2020-01-01T00:00:00Z')).toISOString(),
    collection: { type: 'FeatureCollection', features },
  })
  if (!result.applied) throw new Error(`the district was not applied: ${result.findings[0]?.message}`)
  const areas = await Area.find({ retiredIn: null }).lean()
  const refs = await areaRefs(areas.map(({ areaId }) => String(areaId)))
  const byCode = new Map(refs.map(({ code, id }) => [code, id]))
  const middles = new Map(features.map(({ properties, geometry }) => [properties.code as string, middleOf(geometry)]))
  return {
    districtId: byCode.get('440308')!,
    streetId: byCode.get('01')!,
    communityIds: refs.filter(({ level }) => level === 'community').map(({ id }) => id),
    gridIds: refs.filter(({ level }) => level === 'grid').map(({ id }) => id),
    idOf: (code: string) => byCode.get(code)!,
    middleOf: (code: string): Point => middles.get(code)!,
  }
}

const middleOf = ({ coordinates: [ring] }: ReturnType<typeof square>): Point => ({
  longitude: (ring![0]![0]! + ring![2]![0]!) / 2,
  latitude: (ring![0]![1]! + ring![2]![1]!) / 2,
})
