import type { GridKind } from '@huisheng/contract'
import { areaSquareMetres } from '../features/areas/measure.ts'
import { centres, gridCount, streets, type Street } from './demo-places.ts'
import { divideDistrict, type Cell } from './divide-district.ts'
import { groupCells } from './group-cells.ts'
import { randomFrom, type Random } from './random.ts'
import outline from './yantian.json' with { type: 'json' }

const seed = 440_308
export const districtCode = '440308'

const letters: Record<GridKind, string> = { unit: 'A', estate: 'B', street: 'C', dedicated: 'D' }

/** The demo district as a file that the import of areas reads; the outlines above the grids come from the grids. */
export const demoFeatures = () => {
  const cells = divideDistrict({ type: 'Polygon', coordinates: outline.coordinates }, gridCount, centres, seed)
  const communities = streets.flatMap((street) => street.communities.map((community) => ({ ...community, street })))
  const owner = groupCells(cells, communities)
  const random = randomFrom(seed)
  return [
    feature({ level: 'district', code: districtCode, name: '盐田区' }),
    ...streets.map(({ code, name }) => feature({ level: 'street', code, name, parentCode: districtCode })),
    ...communities.flatMap(({ code, name, street }, at) => [
      feature({ level: 'community', code, name, parentCode: street.code }),
      ...cells
        .filter((_, cell) => owner[cell] === at)
        .sort((a, b) => b.centre[1] - a.centre[1] || a.centre[0] - b.centre[0])
        .map((cell, place) => gridFeature(cell, { code, name, street, number: place + 1 }, random)),
    ]),
  ]
}

const feature = (properties: Record<string, unknown>, geometry: Cell['geometry'] | null = null) => ({
  type: 'Feature' as const,
  properties,
  geometry,
})

type Within = { code: string; name: string; street: Street; number: number }

const gridFeature = ({ geometry }: Cell, { code, name, street, number }: Within, random: Random) => {
  const squareKilometres = areaSquareMetres(geometry) / 1e6
  const kind = kindOf(squareKilometres, random)
  const padded = String(number).padStart(2, '0')
  return feature(
    {
      code: `${code}${padded}(${letters[kind]})`,
      name: `${name}第 ${number} 网格`,
      parentCode: code,
      kind,
      range: rangeOf(street, random),
      households:
        kind === 'dedicated' ? 0 : squareKilometres > 0.8 ? random.between(40, 150) : random.between(210, 380),
      supervisionPhone: '0755-12345',
    },
    geometry,
  )
}

/** Great empty grids are reservoirs, forest and port; the rest is mostly estates. */
const kindOf = (squareKilometres: number, random: Random): GridKind => {
  if (squareKilometres > 1.2) return 'dedicated'
  const drawn = random.next()
  return drawn < 0.58 ? 'estate' : drawn < 0.8 ? 'street' : drawn < 0.97 ? 'unit' : 'dedicated'
}

const rangeOf = ({ roads }: Street, random: Random) => {
  const start = random.between(0, roads.length - 1)
  const [east, south, west, north] = [0, 3, 1, 5].map((step) => roads[(start + step) % roads.length])
  return `东至${east}，南至${south}，西至${west}，北至${north}`
}
