import type { BuildingRef } from '@huisheng/contract'
import { badField, Problem } from '../../http/problem.ts'
import type { Actor } from '../../http/actor.ts'
import { knownAreas } from '../areas/known-areas.ts'
import { Building, type BuildingFields } from './building.model.ts'
import { candidateBuildings } from './candidate-buildings.ts'
import { buildingRef } from './find-buildings.ts'
import { readQuery } from './read-query.ts'

type Asked = { q: string; areaId?: string; cursor?: string; limit: number }

/** By words, the best first; without words, for staff, all of an area by address. */
export const searchBuildings = async (actor: Actor, { q, areaId, cursor, limit }: Asked) => {
  if (areaId && actor.role === 'resident') throw new Problem('forbidden')
  if (q) return { items: (await byWords(q, areaId)).slice(0, limit), next: null }
  return actor.role === 'resident' ? { items: [], next: null } : list(areaId, cursor, limit)
}

const byWords = async (q: string, areaId?: string): Promise<BuildingRef[]> => {
  const byCode = await Building.findOne({ code: q, ...(areaId && { areaIds: areaId }) }).lean<BuildingFields>()
  if (byCode) return [buildingRef(byCode)]
  return (await candidateBuildings(await readQuery(q), { areaId })).map(buildingRef)
}

const list = async (areaId: string | undefined, cursor: string | undefined, limit: number) => {
  const areaIds = areaId ? [areaId] : ((await knownAreas()).childrenOf.get(null) ?? []).map(({ id }) => id)
  const after = readCursor(cursor)
  const found = await Building.find({
    areaIds: areaIds.length === 1 ? areaIds[0] : { $in: areaIds },
    ...(after && {
      $or: [{ address: { $gt: after.address } }, { address: after.address, _id: { $gt: after.id } }],
    }),
  })
    .sort({ address: 1, _id: 1 })
    .limit(limit + 1)
    .lean<BuildingFields[]>()
  const items = found.slice(0, limit).map(buildingRef)
  const last = found.length > limit ? items.at(-1) : undefined
  return { items, next: last ? writeCursor(last) : null }
}

const writeCursor = ({ id, address }: BuildingRef) => Buffer.from(id + address).toString('base64url')

const readCursor = (cursor: string | undefined) => {
  if (cursor === undefined) return null
  const text = Buffer.from(cursor, 'base64url').toString('utf8')
  if (!/^[0-9a-f]{24}/.test(text)) throw badField('cursor', '翻页位置不正确')
  return { id: text.slice(0, 24), address: text.slice(24) }
}
