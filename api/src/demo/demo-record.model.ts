import { model, Schema } from 'mongoose'

/** What of the demo is complete, so that the next start leaves it alone. */
const schema = new Schema({
  _id: { type: String, required: true },
  peopleAt: { type: Date, default: null },
  homesAt: { type: Date, default: null },
  /** How many of the reports' stories have been told to their end. */
  storiesTold: { type: Number, default: 0 },
  /** How many of the tip-offs have been told to their end. */
  tipOffsTold: { type: Number, default: 0 },
  /** How many steps of the rewards have been taken. */
  rewardsTold: { type: Number, default: 0 },
  rewardsAt: { type: Date, default: null },
  /** The moment from which the residents' days are counted back. */
  residentsFrom: { type: Date, default: null },
  /** How many of the residents' declarations have been told. */
  residentsTold: { type: Number, default: 0 },
  residentsAt: { type: Date, default: null },
})

export const DemoRecord = model('DemoRecord', schema)
export const demoId = 'yantian'
