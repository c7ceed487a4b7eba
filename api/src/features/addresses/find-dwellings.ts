import type { QueryFilter } from 'mongoose'
import { Building, type BuildingFields } from './building.model.ts'
import { factsOf, type DwellingFacts } from './dwelling-facts.ts'
import { Dwelling, type DwellingFields } from './dwelling.model.ts'

/** By id; ids that are not known are left out. */
export const dwellingsById = async (ids: readonly string[]): Promise<Map<string, DwellingFacts>> =>
  new Map((await find({ _id: { $in: [...new Set(ids)] } })).map((facts) => [facts.id, facts]))

/** By the code on the plate; codes that are not known are left out. */
export const dwellingsByCode = async (codes: readonly string[]): Promise<Map<string, DwellingFacts>> =>
  new Map((await find({ code: { $in: [...new Set(codes)] } })).map((facts) => [facts.code, facts]))

const find = async (filter: QueryFilter<DwellingFields>) =>
  withBuildings(await Dwelling.find(filter).lean<DwellingFields[]>())

/** The facts of dwellings already read, in their order. */
export const withBuildings = async (dwellings: readonly DwellingFields[]): Promise<DwellingFacts[]> => {
  const buildings = await buildingsOf(dwellings.map(({ buildingId }) => String(buildingId)))
  return dwellings.flatMap((dwelling) => {
    const building = buildings.get(String(dwelling.buildingId))
    return building ? [factsOf(dwelling, building)] : []
  })
}

const buildingsOf = async (ids: readonly string[]) => {
  const found = await Building.find({ _id: { $in: [...new Set(ids)] } }, { tokens: 0 }).lean<BuildingFields[]>()
  return new Map(found.map((building) => [String(building._id), building]))
}

/** Every dwelling of these buildings, building by building, by unit, floor and room; read as it is asked for. */
export async function* dwellingsOfBuildings(buildingIds: readonly string[]): AsyncGenerator<DwellingFacts> {
  const buildings = await buildingsOf(buildingIds)
  const cursor = Dwelling.find({ buildingId: { $in: [...buildings.keys()] } })
    .sort({ buildingId: 1, unit: 1, floor: 1, room: 1, _id: 1 })
    .lean<DwellingFields>()
    .cursor({ batchSize: 1_000 })
  for await (const dwelling of cursor) yield factsOf(dwelling, buildings.get(String(dwelling.buildingId))!)
}
