import { AreaLevel, GridKind } from '@huisheng/contract'
import { model, Schema, type InferSchemaType, type Types } from 'mongoose'
import type { AreaGeometry } from './shape.ts'

const { ObjectId, Mixed } = Schema.Types

/**
 * One boundary of one area. A new boundary is a new document under the same `areaId`, which belongs to the code for
 * good: what refers to an area keeps `areaId`, and where the day matters also `version`.
 * The document holds from map version `version` until, and not including, `retiredIn`.
 */
const schema = new Schema({
  areaId: { type: ObjectId, required: true },
  version: { type: Number, required: true },
  retiredIn: { type: Number, default: null },
  validFrom: { type: Date, required: true },
  validUntil: { type: Date, default: null },
  level: { type: String, enum: AreaLevel.options, required: true },
  code: { type: String, required: true },
  name: { type: String, required: true },
  parentId: { type: ObjectId, default: null },
  /** From the district down to the parent. */
  ancestorIds: { type: [ObjectId], required: true },
  gridKind: { type: String, enum: [...GridKind.options, null], default: null },
  geometry: { type: Mixed, required: true },
  areaSquareMetres: { type: Number, required: true },
  range: { type: String, default: '' },
  households: { type: Number, default: null },
  supervisionPhone: { type: String, default: null },
})
schema.index({ areaId: 1, version: -1 }, { unique: true })
schema.index({ code: 1, version: -1 }, { unique: true })
schema.index({ version: 1 })
schema.index({ retiredIn: 1 })

export const Area = model('Area', schema)
export type AreaDocument = Omit<InferSchemaType<typeof schema>, 'geometry'> & {
  _id: Types.ObjectId
  geometry: AreaGeometry
}
