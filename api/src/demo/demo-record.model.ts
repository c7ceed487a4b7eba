import { model, Schema } from 'mongoose'

/** What of the demo is complete, so that the next start leaves it alone. */
const schema = new Schema({
  _id: { type: String, required: true },
  peopleAt: { type: Date, default: null },
  homesAt: { type: Date, default: null },
  /** How many of the reports' stories have been told to their end. */
  storiesTold: { type: Number, default: 0 },
})

export const DemoRecord = model('DemoRecord', schema)
export const demoId = 'yantian'
