import type { AddressRow, PointWgs84 } from '@huisheng/contract'
import { importAddresses, rowsOfBody } from '../features/addresses/import/import-addresses.ts'
import type { AreaRef } from '../features/areas/area-refs.ts'
import { districtCode } from './demo-areas.ts'
import { homeGridPrefix } from './demo-logins.ts'
import { streets } from './demo-places.ts'
import { pointsInGrid } from './points-in-grid.ts'
import { randomFrom, type Random } from './random.ts'

const homeCommunity = '0202'
/** One grid in so many has an estate where the demo's people do not work. */
const elsewhereEvery = 29

type Estate = { name: string; road: string; houses: House[] }
type House = { name: string; floors: number; rooms: number; units: string[]; use: string; square: [number, number] }

const firstNames = [
  '悦海',
  '碧桐',
  '云岭',
  '听涛',
  '金泽',
  '翠堤',
  '望山',
  '蓝湾',
  '锦程',
  '海棠',
  '鹭洲',
  '半岭',
  '晴川',
  '松月',
]
const lastNames = ['花园', '苑', '居', '华庭', '雅筑', '名邸']

/** About 2,500 made-up homes: an estate in each grid of the home community, and some elsewhere. */
export const seedAddresses = async (areas: Map<string, AreaRef>) => {
  const random = randomFrom(2_500)
  const grids = [...areas.values()].filter(({ level }) => level === 'grid').sort((a, b) => (a.code < b.code ? -1 : 1))
  const rows: Partial<AddressRow>[] = []
  for (const [place, grid] of grids.entries()) {
    const near = grid.code.startsWith(homeCommunity)
    if (!near && place % elsewhereEvery !== 0) continue
    const estate = estateIn(grid, place, random)
    const points = await pointsInGrid(grid.id, estate.houses.length, random)
    rows.push(...estate.houses.flatMap((house, at) => homesOf(grid, estate, house, at, points[at]!, random)))
  }
  const { refused, findings } = await importAddresses(rowsOfBody(rows), { dryRun: false, datum: 'wgs84' })
  if (refused > 0) throw new Error(`the demo's addresses were refused: ${findings[0]?.message}`)
}

const estateIn = (grid: AreaRef, place: number, random: Random): Estate => {
  if (grid.code.startsWith(homeGridPrefix)) return homeEstate
  const street = streets.find(({ code }) => grid.code.startsWith(code))!
  const name = firstNames[place % firstNames.length]! + lastNames[Math.floor(place / 3) % lastNames.length]!
  const road = `${random.pick(street.roads.slice(0, -1))}${random.between(1, 160)}号`
  const village = random.chance(0.3)
  const houses = Array.from({ length: random.between(4, 5) }, (_, at) => (village ? cottage(at) : tower(at, random)))
  return { name: village ? `${firstNames[place % firstNames.length]!}新村` : name, road, houses }
}

const tower = (at: number, { between, chance }: Random): House => ({
  name: `${at + 1}栋`,
  floors: between(6, 10),
  rooms: 3,
  units: chance(0.1) ? ['1', '2'] : [''],
  use: '住宅',
  square: [48, 118],
})
const cottage = (at: number): House => ({
  name: `${at + 1}栋`,
  floors: 6,
  rooms: 3,
  units: [''],
  use: '住宅',
  square: [22, 60],
})

const homeHouse = (number: number): House => ({
  name: `${number}栋`,
  floors: 16,
  rooms: 4,
  units: [''],
  use: '住宅',
  square: [52, 108],
})
/** Where the demo's worker goes round. */
const homeEstate: Estate = {
  name: '悦海花园',
  road: '海山路18号',
  houses: [
    ...[1, 2, 3].map(homeHouse),
    { name: 'A座公寓', floors: 8, rooms: 6, units: [''], use: '宿舍', square: [18, 32] },
    { name: '商铺', floors: 1, rooms: 12, units: [''], use: '商铺', square: [25, 90] },
  ],
}

const two = (count: number) => String(count).padStart(2, '0')

const homesOf = (
  grid: AreaRef,
  { name, road }: Estate,
  { name: house, floors, rooms, units, use, square }: House,
  at: number,
  point: PointWgs84,
  { between }: Random,
): Partial<AddressRow>[] => {
  const buildingCode = `${districtCode}${grid.code.slice(0, 6)}${String(at + 1).padStart(3, '0')}`
  return units.flatMap((unit, entrance) =>
    Array.from({ length: floors * rooms }, (_, place) => {
      const floor = Math.floor(place / rooms) + 1
      const room = (place % rooms) + 1
      const areaSquareMetres = between(...square)
      return {
        dwellingCode: `${buildingCode}${entrance}${two(floor)}${two(room)}`,
        buildingCode,
        buildingName: name + house,
        road,
        unit,
        floor,
        room: `${floor}${two(room)}`,
        use,
        rooms: use === '住宅' ? Math.max(1, Math.round(areaSquareMetres / 30)) : null,
        areaSquareMetres,
        ...point,
      }
    }),
  )
}
