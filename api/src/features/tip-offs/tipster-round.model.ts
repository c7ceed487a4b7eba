import { model, Schema } from 'mongoose'

/** One document: the day on which tipsters were last told. */
const schema = new Schema({ _id: { type: String, required: true }, day: { type: String, required: true } })

export const TipsterRound = model('TipsterRound', schema)
export const roundId = 'the'
