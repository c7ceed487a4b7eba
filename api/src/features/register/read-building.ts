import { DwellingState, type BuildingRecord } from '@huisheng/contract'
import type { Actor } from '../../http/actor.ts'
import { clock } from '../../platform/clock.ts'
import type { DwellingFacts } from '../addresses/dwelling-facts.ts'
import { buildingRefs } from '../addresses/find-buildings.ts'
import { dwellingsOfBuildings } from '../addresses/find-dwellings.ts'
import { areaRefs } from '../areas/area-refs.ts'
import { recordAccess } from '../audit/record-access.ts'
import { dayKeyOf } from '../clocks/work-calendar.ts'
import { DwellingRecord } from './dwelling-record.model.ts'
import { Lead } from './leads/lead.model.ts'
import { demandScope, scopeOf } from './scope-of.ts'
import { stateOf } from './state-of.ts'

type Room = BuildingRecord['floors'][number]['rooms'][number]

/** A building as floors of rooms, the highest first, each room with its state. */
export const readBuilding = async (actor: Actor, buildingId: string): Promise<BuildingRecord> => {
  const {
    areaIds,
    gridId: _,
    ...building
  } = demandScope(await scopeOf(actor), (await buildingRefs([buildingId])).get(buildingId))
  const [records, leads, path] = await Promise.all([
    DwellingRecord.find({ buildingId }, { state: 1, people: 1, lease: 1 }).lean(),
    Lead.find({ buildingId, open: true }, { dwellingId: 1 }).lean(),
    areaRefs(areaIds),
  ])
  const recordOf = new Map(records.map((record) => [record._id, record]))
  const withLead = new Set(leads.map(({ dwellingId }) => dwellingId))
  const today = dayKeyOf(clock.now())
  const toRoom = ({ id, unit, room }: DwellingFacts): Room => ({
    dwellingId: id,
    unit,
    room,
    state: stateOf(recordOf.get(id), withLead.has(id), today),
    people: recordOf.get(id)?.people ?? 0,
  })
  const floors = new Map<number, Room[]>()
  const counts = Object.fromEntries(DwellingState.options.map((state) => [state, 0])) as Record<DwellingState, number>
  for await (const dwelling of dwellingsOfBuildings([buildingId])) {
    const room = toRoom(dwelling)
    counts[room.state] += 1
    floors.set(dwelling.floor, [...(floors.get(dwelling.floor) ?? []), room])
  }
  await recordAccess(actor, { action: 'read', subjectIds: [], what: '查看楼栋图', ref: buildingId })
  return {
    building,
    path: path.map(({ id, code, name }) => ({ id, code, name })),
    floors: [...floors].sort(([one], [other]) => other - one).map(([floor, rooms]) => ({ floor, rooms })),
    counts,
  }
}
