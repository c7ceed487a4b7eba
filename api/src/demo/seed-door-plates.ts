import type { AreaRef } from '../features/areas/area-refs.ts'
import { saveDoorPlates } from '../features/areas/save-door-plates.ts'
import { pointsInGrid } from './points-in-grid.ts'
import { streets } from './demo-places.ts'
import { randomFrom } from './random.ts'
import { districtCode } from './demo-areas.ts'

const platesPerGrid = 3
const estates = [
  '海景花园',
  '梧桐苑',
  '山海居',
  '金湾华庭',
  '蓝郡公寓',
  '翠堤湾',
  '东埔海景',
  '云海学府',
  '半山花园',
  '港湾新村',
  '田心新居',
  '倚天阁',
]

/** A few doors in every other grid, with made-up house numbers on real roads. */
export const seedDoorPlates = async (areas: Map<string, AreaRef>) => {
  const random = randomFrom(1_000)
  const plates = []
  const grids = [...areas.values()].filter(({ level }) => level === 'grid').sort((a, b) => (a.code < b.code ? -1 : 1))
  for (const [place, grid] of grids.entries()) {
    const inHome = grid.code.startsWith('0202')
    const street = streets.find(({ code }) => grid.code.startsWith(code))!
    const community = street.communities.find(({ code }) => grid.code.startsWith(code))!
    const points = await pointsInGrid(grid.id, platesPerGrid, random)
    if (place % 2 === 1 && !inHome) continue
    for (const [at, pointWgs84] of points.entries()) {
      const [road, number, estate] = [
        random.pick(street.roads.slice(0, -1)),
        random.between(1, 160),
        random.pick(estates),
      ]
      const door = `${random.between(1, 12)}栋${random.between(1, 28)}0${random.between(1, 6)}`
      plates.push({
        code: `${districtCode}${grid.code.slice(0, 6)}${String(at + 1).padStart(4, '0')}`,
        address: `深圳市盐田区${street.name}${community.name}${road}${number}号${estate}${door}`,
        pointWgs84,
        gridId: grid.id,
      })
    }
  }
  await saveDoorPlates(plates)
}
