import type { QueryFilter } from 'mongoose'
import { marksOf, pairsOf } from './address-words.ts'
import { Building, type BuildingFields } from './building.model.ts'
import { buildingScore, byAddress, tokensOfWords } from './rank-dwellings.ts'
import type { AddressQuery } from './read-query.ts'

const examined = 300

export type Within = { buildingIds?: readonly string[]; areaId?: string | null }

/**
 * Buildings that answer to a query, the best first: those with all its words and one of its numbers, else those with all
 * its words, else with all its characters, else with its longest word. Each step is one look into an index.
 */
export const candidateBuildings = async (query: AddressQuery, { buildingIds, areaId }: Within = {}) => {
  const areaIds = [areaId, query.areaId].filter((id) => id !== null && id !== undefined)
  const within: QueryFilter<BuildingFields> = {
    ...(buildingIds && { _id: { $in: buildingIds } }),
    ...(areaIds.length > 0 && { areaIds: { $all: areaIds } }),
  }
  for (const tokens of stepsOf(query)) {
    const found = await Building.find({ ...within, ...tokens })
      .limit(examined)
      .lean<BuildingFields[]>()
    if (found.length > 0) return ranked(found, query)
  }
  const named = areaIds.length > 0 || buildingIds?.length === 1
  if (query.words.length > 0 || !named) return []
  return ranked(await Building.find(within).sort({ address: 1 }).limit(examined).lean<BuildingFields[]>(), query)
}

const stepsOf = ({ words, numbers }: AddressQuery): QueryFilter<BuildingFields>[] => {
  const numbered = numbers.length > 0 ? [{ tokens: { $in: numbers.map(({ text }) => text) } }] : []
  if (words.length === 0) return numbered
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best))
  const all = (tokens: string[]) => ({ tokens: { $all: tokens } })
  return [
    ...numbered.map((some) => ({ $and: [all(tokensOfWords(words)), some] })),
    all(tokensOfWords(words)),
    all(marksOf(words)),
    ...(words.length > 1 && longest.length > 1 ? [all(pairsOf([longest]))] : []),
  ]
}

const ranked = (buildings: BuildingFields[], query: AddressQuery) =>
  buildings
    .map((building) => ({ building, address: building.address, score: buildingScore(building, query) }))
    .sort((a, b) => b.score - a.score || byAddress(a, b))
    .map(({ building }) => building)
