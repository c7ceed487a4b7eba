import { Binary, Decimal128, Long, ObjectId, UUID } from 'mongodb'
import { useDatabase } from './use-database.ts'

const { collection, database, client } = useDatabase('crud')

test('an upsert takes equalities from the filter, sets on insert once, and tells what it did', async () => {
  const rows = collection('upserts')
  const change = (value: number) => ({ $set: { value }, $setOnInsert: { first: value } })
  const made = await rows.updateOne({ key: 1 }, change(2), { upsert: true })
  expect(made.upsertedCount).toBe(1)
  expect(await rows.findOne({ key: 1 })).toEqual({ _id: made.upsertedId, key: 1, value: 2, first: 2 })
  const changed = await rows.updateOne({ key: 1 }, change(3), { upsert: true })
  expect(changed).toMatchObject({ matchedCount: 1, modifiedCount: 1, upsertedCount: 0 })
  expect(await rows.findOne({ key: 1 })).toMatchObject({ value: 3, first: 2 })
  expect(await rows.updateOne({ key: 1 }, { $set: { value: 3 } })).toMatchObject({ matchedCount: 1, modifiedCount: 0 })
})

test('a replacement keeps the id, and as an upsert takes it from the filter', async () => {
  const rows = collection('replacements')
  expect((await rows.replaceOne({ _id: 'a' }, { text: 'one' }, { upsert: true })).upsertedId).toBe('a')
  await rows.replaceOne({ _id: 'a' }, { other: true })
  expect(await rows.findOne({ _id: 'a' })).toEqual({ _id: 'a', other: true })
})

test('findOneAndUpdate answers before or after, in sort order, projected, upserted or null', async () => {
  const rows = collection('modified')
  await rows.insertMany([
    { group: 1, points: 1 },
    { group: 1, points: 5 },
    { group: 1, points: 3 },
  ])
  const most = await rows.findOneAndUpdate(
    { group: 1 },
    { $set: { group: 2 } },
    { sort: { points: -1 }, returnDocument: 'after', projection: { _id: 0 } },
  )
  expect(most).toEqual({ group: 2, points: 5 })
  expect(await rows.findOneAndUpdate({ group: 1 }, { $inc: { points: 1 } }, { sort: { points: 1 } })).toMatchObject({
    points: 1,
  })
  expect(await rows.findOneAndUpdate({ group: 8 }, { $set: { points: 1 } })).toBeNull()
  const upserted = await rows.findOneAndUpdate(
    { group: 7 },
    { $set: { points: 1 } },
    { upsert: true, returnDocument: 'after' },
  )
  expect(upserted).toMatchObject({ group: 7, points: 1 })
  expect(await rows.findOneAndUpdate({ group: 9 }, { $set: { points: 1 } }, { upsert: true })).toBeNull()
  expect(await rows.findOneAndDelete({ group: 7 })).toMatchObject({ points: 1 })
  expect(await rows.countDocuments({ group: 7 })).toBe(0)
})

test('an ordered bulk stops at the first fault, an unordered one does the rest', async () => {
  const rows = collection('bulks')
  await rows.createIndex({ key: 1 }, { unique: true })
  const done = await rows.bulkWrite([
    { insertOne: { document: { key: 1 } } },
    { updateOne: { filter: { key: 1 }, update: { $set: { value: 1 } } } },
    { updateOne: { filter: { key: 2 }, update: { $set: { value: 2 } }, upsert: true } },
    { replaceOne: { filter: { key: 1 }, replacement: { key: 1, last: 1 } } },
    { deleteOne: { filter: { key: 2 } } },
    { updateMany: { filter: {}, update: { $set: { seen: 1 } } } },
  ])
  expect(done).toMatchObject({ insertedCount: 1, upsertedCount: 1, deletedCount: 1, modifiedCount: 3 })
  const unordered = rows.insertMany([{ key: 10 }, { key: 1 }, { key: 11 }], { ordered: false })
  await expect(unordered).rejects.toMatchObject({
    code: 11000,
    result: { insertedCount: 2 },
    writeErrors: [{ index: 1 }],
  })
  await expect(rows.insertMany([{ key: 20 }, { key: 1 }, { key: 21 }])).rejects.toMatchObject({ code: 11000 })
  expect((await rows.distinct('key')).sort((a, b) => a - b)).toEqual([1, 10, 11, 20])
})

test('deleteOne takes one, deleteMany all, and nothing else', async () => {
  const rows = collection('deletes')
  await rows.insertMany([{ kind: 'a' }, { kind: 'a' }, { kind: 'a' }, { kind: 'b' }])
  expect((await rows.deleteOne({ kind: 'a' })).deletedCount).toBe(1)
  expect((await rows.deleteMany({ kind: 'a' })).deletedCount).toBe(2)
  expect((await rows.deleteMany({ kind: 'a' })).deletedCount).toBe(0)
  expect(await rows.countDocuments()).toBe(1)
})

test('distinct looks into arrays and heeds the filter', async () => {
  const rows = collection('distincts')
  await rows.insertMany([{ tags: ['x', 'y'], size: 1 }, { tags: ['x', 'z'], size: 2 }, { size: 3 }])
  expect((await rows.distinct('tags')).sort()).toEqual(['x', 'y', 'z'])
  expect((await rows.distinct('tags', { size: { $lt: 2 } })).sort()).toEqual(['x', 'y'])
})

test('every kind of value comes back as it went in, also after an update of its neighbour', async () => {
  const rows = collection('kinds')
  const kinds = {
    _id: 1,
    large: Long.fromString('9007199254740993'),
    decimal: Decimal128.fromString('1.25'),
    bytes: new Binary(Buffer.from('abc')),
    uuid: new UUID(),
    at: new Date(5),
    nothing: null,
    empty: [],
    half: 1.5,
    text: '回声 \u0000 ok',
    id: new ObjectId(),
    nested: { constructor: 'own', list: [{ a: 1 }, [2]] },
  }
  await rows.insertOne(kinds)
  await rows.updateOne({ _id: 1 }, { $set: { other: 1 } })
  const found = await rows.findOne({ _id: 1 }, { promoteLongs: false })
  expect(found?.large.toString()).toBe('9007199254740993')
  expect(found?.decimal.toString()).toBe('1.25')
  expect(Buffer.from(found?.bytes.buffer).toString()).toBe('abc')
  expect(found?.uuid.toString()).toBe(kinds.uuid.toString())
  expect(found).toMatchObject({ at: kinds.at, nothing: null, empty: [], half: 1.5, text: kinds.text, id: kinds.id })
  expect((await rows.findOne({ _id: 1 }))?.nested).toEqual({ constructor: 'own', list: [{ a: 1 }, [2]] })
})

test('simultaneous upserts on one unique key make one document and lose no increment', async () => {
  const rows = collection('races')
  await rows.createIndex({ key: 1 }, { unique: true })
  const upsert = () => rows.updateOne({ key: 'same' }, { $inc: { count: 1 } }, { upsert: true })
  const results = await Promise.allSettled(Array.from({ length: 40 }, upsert))
  const failed = results.filter((result) => result.status === 'rejected')
  for (const { reason } of failed) expect(reason).toMatchObject({ code: 11000 })
  const [only, ...others] = await rows.find({ key: 'same' }).toArray()
  expect(others).toEqual([])
  expect(only?.count).toBe(results.length - failed.length)
})

test('of many who claim from one queue each gets another item', async () => {
  const rows = collection('claims')
  await rows.insertMany(Array.from({ length: 50 }, (_, at) => ({ at, state: 'new' })))
  const claim = () => rows.findOneAndUpdate({ state: 'new' }, { $set: { state: 'taken' } }, { sort: { at: 1 } })
  const claimed = await Promise.all(Array.from({ length: 50 }, claim))
  expect(new Set(claimed.map((row) => row?.at)).size).toBe(50)
})

test('collections are listed, renamed and dropped', async () => {
  await collection('first').insertOne({ a: 1 })
  expect((await database.listCollections({ name: 'first' }).toArray()).map(({ name }) => name)).toEqual(['first'])
  expect((await client.db().admin().listDatabases()).databases.map(({ name }) => name)).toContain(database.databaseName)
  await collection('first').rename('second')
  expect(await collection('second').countDocuments()).toBe(1)
  expect(await collection('first').countDocuments()).toBe(0)
  await collection('second').drop()
  expect(await database.listCollections({ name: 'second' }).toArray()).toEqual([])
  expect(await collection('second').estimatedDocumentCount()).toBe(0)
})

test('a document beyond 16 MB is refused, and one of 15 MB is not', async () => {
  const rows = collection('large')
  await expect(rows.insertOne({ text: 'x'.repeat(17 * 1024 * 1024) })).rejects.toThrow()
  await rows.insertOne({ _id: 1, text: 'x'.repeat(15 * 1024 * 1024) })
  expect((await rows.findOne({ _id: 1 }))?.text).toHaveLength(15 * 1024 * 1024)
  await expect(rows.updateOne({ _id: 1 }, { $set: { more: 'y'.repeat(2 * 1024 * 1024) } })).rejects.toThrow()
  expect(await rows.countDocuments()).toBe(1)
})

test('a command no one knows is answered with code 59', async () => {
  await expect(database.command({ noSuchCommand: 1 })).rejects.toMatchObject({ code: 59, codeName: 'CommandNotFound' })
})
