import { dwellingsById } from '../addresses/find-dwellings.ts'
import { DwellingRecord, type DwellingRecordFields } from './dwelling-record.model.ts'
import { Entry } from './entry.model.ts'
import { Lead } from './leads/lead.model.ts'

const batchSize = 500
type Placed = Pick<DwellingRecordFields, '_id' | 'buildingId' | 'gridId' | 'areaIds'>

/** Where a building has come to lie in another grid, its part of the register follows. */
export const followGrids = async () => {
  let last = ''
  for (;;) {
    const records = await DwellingRecord.find({ _id: { $gt: last } }, { buildingId: 1, gridId: 1, areaIds: 1 })
      .sort({ _id: 1 })
      .limit(batchSize)
      .lean<Placed[]>()
    const dwellings = await dwellingsById(records.map(({ _id }) => _id))
    for (const record of records) {
      const dwelling = dwellings.get(record._id)
      if (!dwelling || samePlace(record, dwelling)) continue
      const { id: dwellingId, buildingId, gridId, areaIds } = dwelling
      const place = { $set: { buildingId, gridId, areaIds } }
      await Entry.updateMany({ dwellingId }, place)
      await Lead.updateMany({ dwellingId }, place)
      await DwellingRecord.updateOne({ _id: dwellingId }, place)
    }
    if (records.length < batchSize) return
    last = records.at(-1)!._id
  }
}

const samePlace = (one: Omit<Placed, '_id'>, other: Omit<Placed, '_id'>) =>
  one.buildingId === other.buildingId && one.areaIds.join() === other.areaIds.join()
