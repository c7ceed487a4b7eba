import { model, Schema, type InferSchemaType, type Types } from 'mongoose'

const { ObjectId } = Schema.Types

/**
 * One building. `gridId` and `areaIds` (district down to the grid) are those of today; `gridLinks` says since when, and
 * in which grids it lay before, the newest first.
 */
const schema = new Schema({
  code: { type: String, required: true },
  name: { type: String, required: true },
  communityCode: { type: String, default: '' },
  road: { type: String, required: true },
  /** From the district to the building. */
  address: { type: String, required: true },
  units: { type: [String], required: true },
  floors: { type: Number, required: true },
  dwellings: { type: Number, required: true, default: 0 },
  /** How it is found by words and numbers, see address-words.ts. */
  tokens: { type: [String], required: true },
  pointWgs84: { type: { _id: false, longitude: Number, latitude: Number }, default: null },
  /** The grid the file named, which then beats the point; empty where the point decides. */
  gridCode: { type: String, default: '' },
  gridLinks: [
    {
      _id: false,
      gridId: { type: ObjectId, required: true },
      validFrom: { type: Date, required: true },
      by: { type: String, enum: ['file', 'point'], required: true },
    },
  ],
  gridId: { type: ObjectId, default: null },
  areaIds: { type: [ObjectId], required: true },
  /** The version of the map by which the grid was last found. */
  mapVersion: { type: Number, required: true },
})
schema.index({ code: 1 }, { unique: true })
schema.index({ tokens: 1 })
schema.index({ areaIds: 1, address: 1, _id: 1 })
schema.index({ gridId: 1 })
schema.index({ mapVersion: 1 })

export const Building = model('Building', schema)
export type BuildingFields = InferSchemaType<typeof schema> & { _id: Types.ObjectId }
