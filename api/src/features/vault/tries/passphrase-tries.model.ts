import { model, Schema, type InferSchemaType } from 'mongoose'

/** Tries of a code or from an address, whether or not anybody has that code, so that a lock says nothing about who exists. */
const schema = new Schema(
  {
    /** A keyed hash. */
    _id: { type: String, required: true },
    tries: { type: Number, required: true },
    locks: { type: Number, required: true },
    /** While `tries` is at its most: until when it is locked. */
    opensAt: { type: Date, default: null },
    /** When all of it is forgotten. */
    forgottenAt: { type: Date, required: true },
  },
  { versionKey: false },
)
schema.index({ forgottenAt: 1 }, { expireAfterSeconds: 0 })

export const PassphraseTries = model('PassphraseTries', schema)
export type PassphraseTriesRecord = InferSchemaType<typeof schema>
