import type { QueryFilter } from 'mongoose'
import type { BuildingFields } from './building.model.ts'
import { candidateBuildings, type Within } from './candidate-buildings.ts'
import { factsOf, type DwellingFacts } from './dwelling-facts.ts'
import { Dwelling, type DwellingFields } from './dwelling.model.ts'
import { withBuildings } from './find-dwellings.ts'
import { byAddress, dwellingScore, mayBeRoom, roomKeysOf } from './rank-dwellings.ts'
import { readQuery, type AddressQuery } from './read-query.ts'

const shown = 20
const examined = 200
const buildingsLookedInto = 20
const buildingsListed = 4

type Found = { dwelling: DwellingFields; building: BuildingFields }

/** The dwellings that answer best to what is being typed: road, estate, building, room, any of them short. */
export const searchDwellings = async (text: string, within: Within = {}): Promise<DwellingFacts[]> => {
  const byCode = await withCode(text, within)
  if (byCode) return [byCode]
  const query = await readQuery(text)
  const buildings = await candidateBuildings(query, within)
  const found = await inBuildings(query, buildings)
  if (found.length === 0 && onlyRoom(query)) return (await anywhere(query, within)).slice(0, shown)
  return found
    .map((each) => ({
      ...each,
      address: each.dwelling.address,
      score: dwellingScore(each.dwelling, each.building, query),
    }))
    .sort((a, b) => b.score - a.score || byAddress(a, b))
    .slice(0, shown)
    .map(({ dwelling, building }) => factsOf(dwelling, building))
}

const withCode = async (text: string, { buildingIds }: Within) => {
  const code = text.replace(/\s/g, '')
  if (!/^[0-9A-Za-z-]{6,40}$/.test(code)) return null
  const [facts] = await withBuildings(await Dwelling.find({ code }).lean<DwellingFields[]>())
  return facts && (!buildingIds || buildingIds.includes(facts.buildingId)) ? facts : null
}

const onlyRoom = ({ words, numbers }: AddressQuery) =>
  words.length === 0 && numbers.length > 0 && numbers.length <= 2 && mayBeRoom(numbers)

/** Nothing but a room: such rooms wherever they are. */
const anywhere = async ({ numbers }: AddressQuery, { buildingIds }: Within) => {
  const within: QueryFilter<DwellingFields> = buildingIds ? { buildingId: { $in: buildingIds } } : {}
  const rooms = await Dwelling.find({ roomKey: { $in: roomKeysOf(numbers) }, ...within })
    .limit(examined)
    .lean<DwellingFields[]>()
  return (await withBuildings(rooms)).sort(byAddress)
}

const inBuildings = async (query: AddressQuery, buildings: BuildingFields[]): Promise<Found[]> => {
  const byId = new Map(buildings.map((building) => [String(building._id), building]))
  const pair = (dwellings: DwellingFields[]) =>
    dwellings.map((dwelling) => ({ dwelling, building: byId.get(String(dwelling.buildingId))! }))
  const rooms = mayBeRoom(query.numbers) ? await roomsIn(buildings, query) : []
  return pair(rooms.length > 0 ? rooms : await listed(buildings))
}

const roomsIn = async (buildings: BuildingFields[], { numbers }: AddressQuery) => {
  const idsOf = (some: BuildingFields[]) => some.map(({ _id }) => _id)
  const exact = await Dwelling.find({ roomKey: { $in: roomKeysOf(numbers) }, buildingId: { $in: idsOf(buildings) } })
    .limit(examined)
    .lean<DwellingFields[]>()
  if (exact.length >= shown) return exact
  const begun = numbers.at(-1)!.text
  const near = idsOf(buildings.slice(0, buildingsLookedInto))
  const beginning = await Dwelling.find({ buildingId: { $in: near }, roomKey: { $gt: begun, $lt: `${begun}\uffff` } })
    .limit(examined)
    .lean<DwellingFields[]>()
  return [...exact, ...beginning]
}

/** Where no room is asked for: the first rooms of the best buildings. */
const listed = async (buildings: BuildingFields[]) => {
  const best = buildings.slice(0, buildingsListed)
  const lists = await Promise.all(
    best.map(({ _id }) =>
      Dwelling.find({ buildingId: _id })
        .sort({ unit: 1, floor: 1, room: 1, _id: 1 })
        .limit(Math.ceil(shown / best.length))
        .lean<DwellingFields[]>(),
    ),
  )
  return lists.flat()
}
