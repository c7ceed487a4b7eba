import { Schema } from 'mongoose'

/** What is left where personal data was: that it went, when and why. */
export type Tombstone = { at: Date; why: string }

export const tombstone = new Schema<Tombstone>(
  { at: { type: Date, required: true }, why: { type: String, required: true } },
  { _id: false },
)
