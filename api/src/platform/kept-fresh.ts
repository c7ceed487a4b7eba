import { model, Schema } from 'mongoose'
import { randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'

const schema = new Schema({ _id: { type: String, required: true }, mark: { type: String, required: true } })
const Revision = model('Revision', schema)

const lookEveryMilliseconds = 2_000
const readAnywayAfterMilliseconds = 60_000

/**
 * A copy in memory of something small that every request reads. A mark beside it in the database is looked at every two
 * seconds, and the whole is read again when the mark has changed, or after a minute in any case. However many ask at
 * once, it is read once. Whoever changes the original calls `touch` afterwards.
 */
export const keptFresh = <T>(name: string, load: () => Promise<T>) => {
  let copy: { mark: string; value: T; readAt: number } | null = null
  let asking: { answer: Promise<T>; at: number } | null = null

  const look = async () => {
    const startedAt = performance.now()
    const mark = (await Revision.findById(name).lean())?.mark ?? ''
    const stale = !copy || copy.mark !== mark || startedAt - copy.readAt > readAnywayAfterMilliseconds
    if (stale) copy = { mark, value: await load(), readAt: startedAt }
    return copy!.value
  }
  const forget = () => {
    copy = null
    asking = null
  }
  const current = (): Promise<T> => {
    if (asking && performance.now() - asking.at < lookEveryMilliseconds) return asking.answer
    const asked = { answer: look(), at: performance.now() }
    asking = asked
    asked.answer.catch(() => {
      if (asking === asked) asking = null
    })
    return asked.answer
  }
  const touch = async () => {
    await Revision.updateOne({ _id: name }, { $set: { mark: randomUUID() } }, { upsert: true })
    forget()
  }
  return { current, touch }
}
