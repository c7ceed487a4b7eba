import { randomUUID } from 'node:crypto'
import { ObjectId, type Db, type Document } from 'mongodb'

export const realCollection = 'reports'
export const bareCollection = 'bare_reports'

const others = 5000
const inQueue = 60
const batch = 500

/**
 * Fills both collections with the same reports: copies of the one report there is, some in its queue, the others spread
 * over 300 more, and gives the bare one the indexes of the real one. Answers the ids in that queue.
 */
export const seedReports = async (database: Db) => {
  const real = database.collection(realCollection)
  const bare = database.collection(bareCollection)
  const sample: Document = (await real.findOne())!
  for (const { key, unique, partialFilterExpression } of await real.indexes())
    if (!('_id' in key && Object.keys(key).length === 1))
      await bare.createIndex(key, { unique, ...(partialFilterExpression && { partialFilterExpression }) })
  const near = Array.from({ length: inQueue }, (_, at) => copyOf(sample, at, sample.queue.key))
  const far = Array.from({ length: others }, (_, at) => copyOf(sample, inQueue + at, queueKey(at % 300)))
  const documents = [...near, ...far]
  for (const collection of [real, bare])
    for (let at = 0; at < documents.length; at += batch) await collection.insertMany(documents.slice(at, at + batch))
  return near.map(({ _id }) => String(_id))
}

const queueKey = (at: number) => `grid:${String(at).padStart(24, '0')}`

const copyOf = (sample: Document, at: number, key: string): Document & { _id: ObjectId } => ({
  ...sample,
  _id: new ObjectId(),
  number: `9${String(at).padStart(15, '0')}`,
  submissionId: randomUUID(),
  queue: { ...sample.queue, key },
  clock: { ...sample.clock, dueAt: new Date(sample.clock.dueAt.getTime() + at * 1000) },
})
