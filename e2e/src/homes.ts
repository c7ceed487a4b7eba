import { clientOf } from './people.ts'

/** The codes of the buildings and dwellings in the grids a worker of the demo serves. */
export const homesOf = async (origin: string, workerToken: string) => {
  const { addresses, staffing } = clientOf(origin, workerToken)
  const grids = await staffing.mine()
  const buildings = (
    await Promise.all(grids.map(({ id }) => addresses.searchBuildings({ query: { areaId: id, limit: 100 } })))
  ).flatMap(({ items }) => items)
  const dwellings = await Promise.all(
    buildings.map(({ id }) => addresses.dwellings({ params: { buildingId: id }, query: { limit: 500 } })),
  )
  return { buildings, dwellings: dwellings.flatMap(({ items }) => items) }
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** An invented number that fits GB 11643, for the `at`-th invented person. */
export const residentIdOf = (at: number) => {
  const day = new Date(Date.UTC(1970, 0, 1 + (at % 9000))).toISOString().slice(0, 10).replaceAll('-', '')
  const digits = `440308${day}${String(Math.floor(at / 9000) + 100).padStart(3, '0')}`
  const sum = weights.reduce((all, weight, place) => all + weight * Number(digits[place]), 0)
  return digits + '10X98765432'[sum % 11]!
}

/** Today in Shanghai. */
export const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
