import { until, useDatabase } from './use-database.ts'

const { collection, client } = useDatabase('indexes')

test('a unique index refuses a second, naming key and value', async () => {
  const rows = collection('unique')
  await rows.createIndex({ e: 1 }, { unique: true })
  await rows.insertMany([{ e: 'a' }, { e: 'b' }])
  const refusal = { code: 11000, keyPattern: { e: 1 }, keyValue: { e: 'a' } }
  await expect(rows.insertOne({ e: 'a' })).rejects.toMatchObject(refusal)
  await expect(rows.insertOne({ e: 'a' })).rejects.toThrow(
    /E11000 duplicate key error collection: \S+\.unique index: e_1 dup key/,
  )
  await expect(rows.updateOne({ e: 'b' }, { $set: { e: 'a' } })).rejects.toMatchObject(refusal)
  await expect(rows.findOneAndUpdate({ e: 'b' }, { $set: { e: 'a' } })).rejects.toMatchObject({ code: 11000 })
  await expect(rows.updateOne({ x: 1 }, { $set: { e: 'a' } }, { upsert: true })).rejects.toMatchObject(refusal)
  expect(await rows.distinct('e')).toEqual(['a', 'b'])
})

test('the id is unique without being asked', async () => {
  const rows = collection('ids')
  await rows.insertOne({ _id: 5 })
  await expect(rows.insertOne({ _id: 5, other: 1 })).rejects.toMatchObject({ code: 11000, keyPattern: { _id: 1 } })
})

test('a value given up is free again', async () => {
  const rows = collection('freed')
  await rows.createIndex({ e: 1 }, { unique: true })
  await rows.insertOne({ _id: 1, e: 'a' })
  await rows.updateOne({ _id: 1 }, { $set: { e: 'b' } })
  await rows.insertOne({ _id: 2, e: 'a' })
  await rows.deleteOne({ _id: 1 })
  await rows.insertOne({ _id: 3, e: 'b' })
  expect(await rows.countDocuments()).toBe(2)
})

test('a compound unique index takes a missing field for null', async () => {
  const rows = collection('compound')
  await rows.createIndex({ a: 1, b: 1 }, { unique: true })
  await rows.insertMany([{ a: 1, b: 1 }, { a: 1, b: 2 }, { a: 1 }])
  await expect(rows.insertOne({ a: 1, b: 2 })).rejects.toMatchObject({ code: 11000, keyValue: { a: 1, b: 2 } })
  await expect(rows.insertOne({ a: 1, b: null })).rejects.toMatchObject({ code: 11000 })
})

test('a partial unique index minds only what its filter matches', async () => {
  const rows = collection('partial')
  await rows.createIndex({ slot: 1 }, { unique: true, partialFilterExpression: { active: true } })
  await rows.insertMany([
    { slot: 1, active: false },
    { slot: 1, active: false },
    { slot: 1, active: true },
  ])
  await expect(rows.insertOne({ slot: 1, active: true })).rejects.toMatchObject({ code: 11000 })
  await expect(rows.updateOne({ slot: 1, active: false }, { $set: { active: true } })).rejects.toMatchObject({
    code: 11000,
  })
  expect(await rows.countDocuments({ slot: 1 })).toBe(3)
  expect(await rows.find({ slot: 1, active: true }).toArray()).toHaveLength(1)
})

test('a sparse unique index lets the field be missing many times', async () => {
  const rows = collection('sparse')
  await rows.createIndex({ phone: 1 }, { unique: true, sparse: true })
  await rows.insertMany([{ a: 1 }, { a: 2 }, { phone: '1' }])
  await expect(rows.insertOne({ phone: '1' })).rejects.toMatchObject({ code: 11000 })
  expect(await rows.find().sort({ phone: 1 }).toArray()).toHaveLength(3)
  expect(await rows.countDocuments({ phone: null })).toBe(2)
})

test('an index upon an array holds each of its elements', async () => {
  const rows = collection('multikey')
  await rows.createIndex({ tags: 1 }, { unique: true })
  await rows.insertOne({ tags: ['a', 'b', 'b'] })
  await expect(rows.insertOne({ tags: ['b', 'c'] })).rejects.toMatchObject({ code: 11000 })
  await rows.insertOne({ tags: ['c', 'd'] })
  expect(await rows.countDocuments({ tags: 'a' })).toBe(1)
  expect(await rows.find({ tags: { $in: ['a', 'b', 'd'] } }).toArray()).toHaveLength(2)
})

test('an index built upon duplicates fails and is not there', async () => {
  const rows = collection('duplicates')
  await rows.insertMany([{ a: 1 }, { a: 1 }])
  await expect(rows.createIndex({ a: 1 }, { unique: true })).rejects.toMatchObject({ code: 11000 })
  expect((await rows.indexes()).map(({ name }) => name)).toEqual(['_id_'])
  await rows.deleteOne({ a: 1 })
  await rows.createIndex({ a: 1 }, { unique: true })
})

test('indexes are listed and dropped; the same again is no fault, another of that name is', async () => {
  const rows = collection('listed')
  await rows.createIndex({ a: 1 })
  await rows.createIndex({ a: 1, b: -1 }, { name: 'named' })
  expect((await rows.indexes()).map(({ name }) => name).sort()).toEqual(['_id_', 'a_1', 'named'])
  await rows.dropIndex('named')
  await rows.createIndex({ a: 1 })
  expect((await rows.indexes()).map(({ name }) => name).sort()).toEqual(['_id_', 'a_1'])
  await expect(rows.createIndex({ a: 1 }, { unique: true })).rejects.toMatchObject({ code: expect.any(Number) })
  await expect(rows.dropIndex('unknown')).rejects.toMatchObject({ code: 27 })
})

test('a TTL index removes what is past its time and nothing else', async () => {
  const rows = collection('ttl')
  await client
    .db('admin')
    .command({ setParameter: 1, ttlMonitorSleepSecs: 1 })
    .catch(() => undefined)
  await rows.createIndex({ at: 1 }, { expireAfterSeconds: 1 })
  await rows.insertMany([
    { at: new Date(Date.now() - 60_000) },
    { at: new Date(Date.now() + 600_000) },
    { at: 'never' },
    {},
  ])
  await until(async () => (await rows.countDocuments()) === 3, 80_000)
  expect(await rows.countDocuments({ at: { $lt: new Date() } })).toBe(0)
}, 90_000)
