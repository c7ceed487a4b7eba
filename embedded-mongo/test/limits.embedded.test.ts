import { until, useDatabase } from './use-database.ts'

const { client, collection, database } = useDatabase('limits')
const set = (parameter: string, value: number) => client.db('admin').command({ setParameter: 1, [parameter]: value })

test.each<[string, () => Promise<unknown>]>([
  ['a text index', () => collection('rows').createIndex({ a: 'text' })],
  ['a place index', () => collection('rows').createIndex({ a: '2dsphere' })],
  ['a collated index', () => collection('rows').createIndex({ a: 1 }, { collation: { locale: 'en', strength: 2 } })],
  [
    'a partial index by $ne',
    () => collection('rows').createIndex({ a: 1 }, { partialFilterExpression: { b: { $ne: 1 } } }),
  ],
  [
    'a collated find',
    () =>
      collection('rows')
        .find({}, { collation: { locale: 'en' } })
        .toArray(),
  ],
  ['a change stream', () => collection('rows').watch().next()],
  ['a capped collection', () => database.createCollection('capped', { capped: true, size: 1000 })],
  ['$where', () => collection('rows').find({ $where: 'true' }).toArray()],
  [
    '$function',
    () =>
      collection('rows')
        .aggregate([{ $set: { a: { $function: { body: 'x', args: [], lang: 'js' } } } }])
        .toArray(),
  ],
  [
    '$dateTrunc in a time zone',
    () =>
      collection('rows')
        .aggregate([{ $set: { a: { $dateTrunc: { date: '$d', unit: 'day', timezone: 'Asia/Shanghai' } } } }])
        .toArray(),
  ],
  [
    'dropping a collection within a transaction',
    () => client.withSession((session) => session.withTransaction(() => collection('rows').drop({ session }))),
  ],
])('%s, which is not in the common ground, is refused', async (_, ask) => {
  await collection('rows').insertOne({ d: new Date() })
  await expect(ask()).rejects.toMatchObject({ code: expect.any(Number) })
})

test('an idle cursor is closed after its time', async () => {
  const rows = collection('idle')
  await rows.insertMany(Array.from({ length: 10 }, (_, at) => ({ at })))
  const cursor = rows.find().batchSize(2)
  await cursor.next()
  await set('cursorTimeoutMillis', 1)
  await set('clientCursorMonitorFrequencySecs', 0.05)
  try {
    await until(
      () =>
        database
          .command({ killCursors: 'idle', cursors: [cursor.id] })
          .then(({ cursorsKilled }) => cursorsKilled.length === 0),
      5_000,
    )
    await expect(cursor.toArray()).rejects.toMatchObject({ code: 43 })
  } finally {
    await set('cursorTimeoutMillis', 600_000)
    await set('clientCursorMonitorFrequencySecs', 4)
  }
})

test('a transaction left open ends, and what waited for it goes on', async () => {
  const rows = collection('left')
  await rows.insertOne({ _id: 1, n: 0 })
  await client.withSession(async (session) => {
    session.startTransaction()
    await rows.updateOne({ _id: 1 }, { $set: { n: 5 } }, { session })
    const waiting = rows.updateOne({ _id: 1 }, { $inc: { n: 1 } })
    await set('transactionLifetimeLimitSeconds', 0.05)
    await set('clientCursorMonitorFrequencySecs', 0.05)
    try {
      expect((await waiting).modifiedCount).toBe(1)
      await expect(session.commitTransaction()).rejects.toMatchObject({ code: 251 })
    } finally {
      await set('transactionLifetimeLimitSeconds', 60)
      await set('clientCursorMonitorFrequencySecs', 4)
    }
  })
  expect(await rows.findOne({ _id: 1 })).toEqual({ _id: 1, n: 1 })
})

test('an index is built when the open transactions are over, and misses none of their documents', async () => {
  const rows = collection('built')
  await rows.insertOne({ a: 1 })
  await client.withSession(async (session) => {
    session.startTransaction()
    await rows.insertOne({ a: 2 }, { session })
    const built = rows.createIndex({ a: 1 })
    await rows.insertOne({ a: 3 }, { session })
    await session.commitTransaction()
    await built
  })
  expect(
    await rows
      .find({ a: { $gte: 1 } })
      .hint('a_1')
      .toArray(),
  ).toHaveLength(3)
  expect(await database.command({ validate: 'built' })).toMatchObject({ valid: true })
})

test('two arrays in one compound index are refused', async () => {
  const rows = collection('parallel')
  await rows.createIndex({ a: 1, b: 1 })
  await expect(rows.insertOne({ a: [1, 2], b: [3, 4] })).rejects.toMatchObject({ code: 171 })
  expect(await rows.countDocuments()).toBe(0)
})

test('a collection that is there already cannot be created again', async () => {
  await collection('made').insertOne({})
  await expect(database.createCollection('made')).rejects.toMatchObject({ code: 48 })
})
