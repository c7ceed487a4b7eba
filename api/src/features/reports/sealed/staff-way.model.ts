import { model, Schema } from 'mongoose'

/** One document: which department deals with tip-offs about members of staff. */
const schema = new Schema({
  _id: { type: String, required: true },
  departmentId: { type: String, default: null },
})

export const StaffWay = model('StaffWay', schema)
export const staffWayId = 'the'
