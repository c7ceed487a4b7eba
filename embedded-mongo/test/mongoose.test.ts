import mongoose, { Schema } from 'mongoose'
import { serverUri } from './use-database.ts'

const connection = mongoose.createConnection(serverUri(), { dbName: 'check_mongoose' })
const User = connection.model(
  'User',
  new Schema({ name: String, email: { type: String, unique: true }, tags: [String] }, { timestamps: true }),
)
const itemSchema = new Schema({ key: String, state: String })
const Report = connection.model(
  'Report',
  new Schema(
    {
      title: String,
      by: { type: Schema.Types.ObjectId, ref: 'User' },
      status: { type: String, index: true },
      items: [itemSchema],
    },
    { timestamps: true, optimisticConcurrency: true },
  ),
)

beforeAll(async () => {
  await connection.dropDatabase()
  await Promise.all([User.init(), Report.init()])
})
afterAll(() => connection.close())

test('the indexes of a schema are made', async () => {
  const indexes = await User.collection.indexes()
  expect(indexes).toContainEqual(expect.objectContaining({ key: { email: 1 }, unique: true }))
  await User.syncIndexes()
})

test('documents are made, changed and read with their timestamps', async () => {
  const user = await User.create({ name: 'a', email: 'a@x', tags: ['p'] })
  await User.updateOne({ _id: user._id }, { $push: { tags: 'q' } })
  const found = await User.findOne({ email: 'a@x' }).lean()
  expect(found).toMatchObject({ name: 'a', tags: ['p', 'q'], createdAt: expect.any(Date) })
  await expect(User.create({ email: 'a@x' })).rejects.toMatchObject({ code: 11000, keyValue: { email: 'a@x' } })
})

test('a stale document is not saved over a newer one', async () => {
  const report = await Report.create({ title: 't', items: [{ key: 'a', state: 'open' }] })
  const stale = await Report.findById(report._id).orFail()
  report.items[0]!.state = 'done'
  report.items.push({ key: 'b', state: 'open' })
  await report.save()
  stale.title = 'n'
  await expect(stale.save()).rejects.toThrow(mongoose.Error.VersionError)
  expect((await Report.findById(report._id).orFail()).items.map(({ state }) => state)).toEqual(['done', 'open'])
})

test('references are populated', async () => {
  const user = await User.create({ name: 'writer', email: 'w@x' })
  await Report.create({ title: 'populated', by: user._id })
  const found = await Report.findOne({ title: 'populated' }).populate<{ by: { name: string } }>('by').orFail()
  expect(found.by.name).toBe('writer')
})

test('a transaction spans two models', async () => {
  await connection.transaction(async (session) => {
    await User.create([{ name: 'tx', email: 'tx@x' }], { session })
    await Report.create([{ title: 'tx' }], { session })
  })
  expect(await User.countDocuments({ email: 'tx@x' })).toBe(1)
  expect(await Report.countDocuments({ title: 'tx' })).toBe(1)
})
