import type { Types } from 'mongoose'
import { Building, type BuildingFields } from '../building.model.ts'
import { Dwelling } from '../dwelling.model.ts'
import { inBatches } from './in-batches.ts'

type Counted = { _id: Types.ObjectId; dwellings: number; floors: number; units: string[] }

/** Counts anew what a building says of its dwellings; writes only where that has changed. */
export const countDwellings = (buildingIds: readonly Types.ObjectId[]) =>
  inBatches(buildingIds, 1_000, async (batch) => {
    const counted = await Dwelling.aggregate<Counted>([
      { $match: { buildingId: { $in: batch } } },
      {
        $group: {
          _id: '$buildingId',
          dwellings: { $sum: 1 },
          floors: { $max: '$floor' },
          units: { $addToSet: '$unit' },
        },
      },
    ])
    const known = await Building.find({ _id: { $in: batch } }, { units: 1, floors: 1, dwellings: 1 }).lean<
      BuildingFields[]
    >()
    const before = new Map(known.map((building) => [String(building._id), building]))
    const writes = counted.map(toCounts).filter(({ id, counts }) => {
      const old = before.get(String(id))
      return (
        old && (Object.keys(counts) as (keyof typeof counts)[]).some((key) => String(old[key]) !== String(counts[key]))
      )
    })
    if (writes.length === 0) return
    await Building.bulkWrite(
      writes.map(({ id, counts }) => ({ updateOne: { filter: { _id: id }, update: { $set: counts } } })),
      { ordered: false },
    )
  })

const natural = new Intl.Collator('zh-CN', { numeric: true })

const toCounts = ({ _id, dwellings, floors, units }: Counted) => ({
  id: _id,
  counts: { dwellings, floors: Math.max(floors, 0), units: units.filter(Boolean).sort(natural.compare) },
})
