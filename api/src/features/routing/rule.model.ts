import type { RuleView } from '@huisheng/contract'
import { Schema, model, type Types } from 'mongoose'

export type RuleFields = Omit<RuleView, 'id'>
export type RuleDocument = RuleFields & { _id: Types.ObjectId }

const schema = new Schema<RuleFields>(
  {
    name: { type: String, required: true },
    order: { type: Number, required: true },
    when: {
      matterCodes: { type: [String], default: undefined },
      classCodes: { type: [String], default: undefined },
      kinds: { type: [String], default: undefined },
      areaIds: { type: [String], default: undefined },
      workTypes: { type: [String], default: undefined },
      hours: { type: new Schema({ from: Number, until: Number }, { _id: false }), default: undefined },
    },
    to: {
      kind: { type: String, enum: ['grid', 'leader', 'department', 'desk'], required: true },
      departmentId: String,
    },
    enabled: { type: Boolean, required: true },
    version: { type: Number, required: true, default: 1 },
    brokenBecause: { type: String, default: null },
  },
  { minimize: false },
)
schema.index({ order: 1 })

export const Rule = model('RoutingRule', schema)
