import { model, Schema } from 'mongoose'

/** Kept by user name, whether or not anybody has it, so that a lock says nothing about who exists. */
const schema = new Schema({
  userName: { type: String, required: true },
  tries: { type: Number, required: true },
  lastTryAt: { type: Date, required: true },
})
schema.index({ userName: 1 }, { unique: true })
schema.index({ lastTryAt: 1 }, { expireAfterSeconds: 24 * 60 * 60 })

export const SignInTries = model('SignInTries', schema)
