import type { Types } from 'mongoose'
import { clock } from '../../../platform/clock.ts'
import { saveDoorPlates } from '../../areas/save-door-plates.ts'
import { Building } from '../building.model.ts'
import { dwellingAddress } from '../compose-address.ts'
import { Dwelling } from '../dwelling.model.ts'
import { dwellingsOfBuildings } from '../find-dwellings.ts'
import { withLink } from '../link-grid.ts'
import { countDwellings } from './count-dwellings.ts'
import { inBatches, upserting } from './in-batches.ts'
import { knownBuildings, type BuildingPlan } from './plan-buildings.ts'
import type { DwellingWrite } from './plan-dwellings.ts'

const atATime = 1_000

/**
 * New buildings first, then dwellings with their door plates, changed buildings last: an import that was cut off finds
 * the rest still to do when it is sent again.
 */
export const writeAddresses = async (
  buildings: ReadonlyMap<string, BuildingPlan>,
  dwellings: readonly DwellingWrite[],
  mapVersion: number,
) => {
  const plans = [...buildings.values()]
  await addBuildings(
    plans.filter(({ known }) => !known),
    mapVersion,
  )
  const ids = new Map([...(await knownBuildings([...buildings.keys()]))].map(([code, { _id }]) => [code, _id]))
  await inBatches(dwellings, atATime, (batch) => saveDwellings(batch, buildings, ids))
  const changed = plans.filter((plan) => plan.changed)
  await inBatches(changed, 50, (batch) => readdress(batch))
  await changeBuildings(changed, mapVersion)
  await countDwellings([...ids.values()])
}

const addBuildings = (plans: BuildingPlan[], mapVersion: number) =>
  inBatches(plans, atATime, (batch) =>
    upserting(() =>
      Building.bulkWrite(
        batch.map(({ code, fields, link }) => ({
          updateOne: {
            filter: { code },
            update: {
              $setOnInsert: {
                ...fields,
                gridId: link.gridId,
                areaIds: link.areaIds,
                gridLinks: withLink([], link, clock.now()),
                mapVersion,
                units: [],
                floors: 0,
                dwellings: 0,
              },
            },
            upsert: true,
          },
        })),
        { ordered: false },
      ),
    ),
  )

const saveDwellings = async (
  batch: DwellingWrite[],
  buildings: ReadonlyMap<string, BuildingPlan>,
  ids: ReadonlyMap<string, Types.ObjectId>,
) => {
  await saveDoorPlates(batch.map((write) => plateOf(write, buildings.get(write.buildingCode)!)))
  await upserting(() =>
    Dwelling.bulkWrite(
      batch.map(({ code, buildingCode, ...fields }) => ({
        updateOne: {
          filter: { code },
          update: { $set: fields, $setOnInsert: { buildingId: ids.get(buildingCode)! } },
          upsert: true,
        },
      })),
      { ordered: false },
    ),
  )
}

/** The point decides where the file names no grid: then the plate follows the map by itself. */
const plateOf = ({ code, address }: { code: string; address: string }, { fields, link }: BuildingPlan) => ({
  code,
  address,
  pointWgs84: fields.pointWgs84,
  gridId: link.by === 'file' ? link.gridId : null,
})

/** Dwellings the file does not name follow their building too. */
const readdress = async (plans: BuildingPlan[]) => {
  const byId = new Map(plans.map((plan) => [String(plan.known!._id), plan]))
  const writes = []
  for await (const { id, code, buildingId, unit, room, address: old } of dwellingsOfBuildings([...byId.keys()])) {
    const plan = byId.get(buildingId)!
    writes.push({
      id,
      old,
      ...plateOf({ code, address: dwellingAddress(plan.fields.address, unit ?? '', room) }, plan),
    })
  }
  await inBatches(writes, atATime, async (batch) => {
    await saveDoorPlates(batch)
    const moved = batch.filter(({ old, address }) => old !== address)
    if (moved.length === 0) return
    await Dwelling.bulkWrite(
      moved.map(({ id, address }) => ({ updateOne: { filter: { _id: id }, update: { $set: { address } } } })),
      { ordered: false },
    )
  })
}

const changeBuildings = (plans: BuildingPlan[], mapVersion: number) =>
  inBatches(plans, atATime, async (batch) => {
    await Building.bulkWrite(
      batch.map(({ code, known, fields, link }) => ({
        updateOne: {
          filter: { code },
          update: {
            $set: {
              ...fields,
              gridId: link.gridId,
              areaIds: link.areaIds,
              gridLinks: withLink(known!.gridLinks, link, clock.now()),
              mapVersion,
            },
          },
        },
      })),
      { ordered: false },
    )
  })
