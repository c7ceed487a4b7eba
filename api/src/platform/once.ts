import { model, Schema } from 'mongoose'
import { clock } from './clock.ts'

const schema = new Schema({ _id: { type: String, required: true }, doneAt: { type: Date, required: true } })
const Done = model('Done', schema)

/** Runs what a new version asks of an older database, until it has come to its end once. It must be safe to repeat. */
export const once = async (name: string, run: () => Promise<void>) => {
  if (await Done.exists({ _id: name })) return
  await run()
  await Done.updateOne({ _id: name }, { $setOnInsert: { doneAt: clock.now() } }, { upsert: true })
}
