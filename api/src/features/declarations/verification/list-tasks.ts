import { Types } from 'mongoose'
import type { Actor } from '../../../http/actor.ts'
import { badField } from '../../../http/problem.ts'
import { clock } from '../../../platform/clock.ts'
import { buildingRefs } from '../../addresses/find-buildings.ts'
import { Declaration } from '../declaration.model.ts'
import { standingOf } from '../standing.ts'
import { listed, type Listed, type Paging } from '../views/list-page.ts'

/** What waits for somebody to verify it, as one would walk: by building, by floor. */
export const listTasks = async (
  actor: Actor,
  { buildingId, cursor, limit }: Paging & { buildingId?: string },
): Promise<{ declarations: Listed[]; next: string | null }> => {
  const filter = { ...(await waitingFor(actor)), ...(buildingId && { 'dwelling.buildingId': buildingId }) }
  const after = readPlace(cursor)
  const found = await Declaration.find(after ? { $and: [filter, beyond(after)] } : filter, listed)
    .sort({ 'dwelling.buildingId': 1, 'dwelling.floor': 1, _id: 1 })
    .limit(limit + 1)
    .lean<Listed[]>()
  const declarations = found.slice(0, limit)
  const last = declarations.at(-1)
  return { declarations, next: found.length > limit && last ? writePlace(last) : null }
}

type TaskBuilding = { _id: string; buildingName: string; waiting: number; late: number; dueAt: Date | null }

/** The buildings of that walk, what is due first on top. */
export const listTaskBuildings = async (actor: Actor) => {
  const now = clock.now()
  const buildings = await Declaration.aggregate<TaskBuilding>([
    { $match: await waitingFor(actor) },
    {
      $group: {
        _id: '$dwelling.buildingId',
        buildingName: { $first: '$dwelling.buildingName' },
        waiting: { $sum: 1 },
        late: { $sum: { $cond: [{ $lt: ['$dueAt', now] }, 1, 0] } },
        dueAt: { $min: '$dueAt' },
      },
    },
    { $sort: { dueAt: 1, _id: 1 } },
    { $limit: mostBuildings },
  ])
  const refs = await buildingRefs(buildings.map(({ _id }) => _id))
  return buildings.map(({ _id, buildingName, waiting, late, dueAt }) => ({
    buildingId: _id,
    buildingName,
    address: refs.get(_id)?.address ?? '',
    waiting,
    late,
    dueAt: dueAt?.toISOString() ?? null,
  }))
}

const mostBuildings = 1_000

/** Who works grids asks by grid, in the order of an index; an officer by area. */
const waitingFor = async (actor: Actor) => {
  const areaIds = (await standingOf(actor)).areaIds ?? []
  const scope = areaIds.length === 1 ? areaIds[0]! : { $in: areaIds }
  const where = actor.role === 'officer' ? { areaIds: scope } : { gridId: scope }
  return { ...where, status: 'submitted' as const }
}

type Place = { buildingId: string; floor: number; id: Types.ObjectId }

const beyond = ({ buildingId, floor, id }: Place) => ({
  $or: [
    { 'dwelling.buildingId': { $gt: buildingId } },
    { 'dwelling.buildingId': buildingId, 'dwelling.floor': { $gt: floor } },
    { 'dwelling.buildingId': buildingId, 'dwelling.floor': floor, _id: { $gt: id } },
  ],
})

const writePlace = ({ dwelling, _id }: Listed) =>
  Buffer.from(`${dwelling.buildingId}.${dwelling.floor}.${String(_id)}`).toString('base64url')

const readPlace = (text: string | undefined): Place | null => {
  if (text === undefined) return null
  const found = /^([0-9a-f]{24})\.(-?\d{1,4})\.([0-9a-f]{24})$/.exec(Buffer.from(text, 'base64url').toString())
  if (!found) throw badField('cursor', '翻页位置不正确')
  return { buildingId: found[1]!, floor: Number(found[2]), id: new Types.ObjectId(found[3]) }
}
