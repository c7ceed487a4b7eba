import { model, Schema } from 'mongoose'

/** What of the demo is complete, so that the next start leaves it alone. */
const schema = new Schema({
  _id: { type: String, required: true },
  peopleAt: { type: Date, default: null },
  reportsAt: { type: Date, default: null },
  /** The day the demo's reports are told from, kept so that a seeding begun again tells the same story. */
  today: { type: Date, default: null },
})

export const DemoRecord = model('DemoRecord', schema)
export const demoId = 'yantian'
