import { Schema, model } from 'mongoose'

const schema = new Schema({
  year: { type: Number, required: true },
  officeHours: [{ _id: false, from: String, until: String }],
  holidays: [String],
  makeUpDays: [String],
  source: { type: String, required: true },
})
schema.index({ year: 1 }, { unique: true })

export const Calendar = model('Calendar', schema)
