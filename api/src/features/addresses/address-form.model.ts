import { model, Schema } from 'mongoose'

/** One record: how the city writes its codes. */
const schema = new Schema({
  _id: { type: String, required: true },
  dwellingPattern: { type: String, required: true },
  buildingPattern: { type: String, required: true },
  source: { type: String, default: '' },
})

export const AddressFormRecord = model('AddressForm', schema)
