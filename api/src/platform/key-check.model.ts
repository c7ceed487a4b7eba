import { model, Schema } from 'mongoose'

/** One sealed word for each key of a ring that was ever used: it shows whether the key is still here. */
const schema = new Schema({
  /** The key id. */
  _id: { type: String, required: true },
  sealed: { type: String, required: true },
  /** Since when nothing is under this key any more, so that it may be gone. */
  retiredAt: { type: Date, default: null },
})

export const KeyCheck = model('KeyCheck', schema)
/** The same for the vault. Two rings may use the same key ids. */
export const VaultKeyCheck = model('VaultKeyCheck', schema)
