import type { ClientSession } from 'mongodb'
import { useDatabase } from './use-database.ts'

const { client, collection, database } = useDatabase('transactions')

const withSession = (run: (session: ClientSession) => Promise<unknown>) => client.withSession(run)

test('what is committed is there, and seen from within before', async () => {
  const rows = collection('committed')
  await database.createCollection('committed')
  await withSession((session) =>
    session.withTransaction(async () => {
      await rows.insertOne({ _id: 1 }, { session })
      await rows.updateOne({ _id: 1 }, { $set: { v: 2 } }, { session })
      expect(await rows.findOne({ _id: 1 }, { session })).toEqual({ _id: 1, v: 2 })
      expect(await rows.countDocuments({ v: 2 }, { session })).toBe(1)
    }),
  )
  expect(await rows.findOne({ _id: 1 })).toEqual({ _id: 1, v: 2 })
})

test('what fails leaves nothing, in documents and indexes alike', async () => {
  const rows = collection('failed')
  await rows.createIndex({ key: 1 }, { unique: true })
  await rows.insertOne({ _id: 1, key: 'a', n: 1 })
  const failing = withSession((session) =>
    session.withTransaction(async () => {
      await rows.insertOne({ _id: 2, key: 'b' }, { session })
      await rows.updateOne({ _id: 1 }, { $inc: { n: 1 }, $set: { key: 'c' } }, { session })
      throw new Error('changed my mind')
    }),
  )
  await expect(failing).rejects.toThrow('changed my mind')
  expect(await rows.find().toArray()).toEqual([{ _id: 1, key: 'a', n: 1 }])
  await rows.insertMany([{ key: 'b' }, { key: 'c' }])
})

test('others see nothing before the commit, and the transaction nothing of theirs after its beginning', async () => {
  const rows = collection('isolated')
  await rows.insertMany([
    { _id: 1, n: 1 },
    { _id: 3, n: 1 },
  ])
  await withSession(async (session) => {
    session.startTransaction()
    await rows.updateOne({ _id: 1 }, { $set: { n: 2 } }, { session })
    await rows.insertOne({ _id: 2 }, { session })
    expect(await rows.findOne({ _id: 1 })).toEqual({ _id: 1, n: 1 })
    expect(await rows.countDocuments()).toBe(2)
    await rows.updateOne({ _id: 3 }, { $set: { n: 9 } })
    expect(await rows.findOne({ _id: 3 }, { session })).toEqual({ _id: 3, n: 1 })
    await session.commitTransaction()
  })
  expect(await rows.countDocuments()).toBe(3)
})

test('the second to write one document is told to start again', async () => {
  const rows = collection('conflicts')
  await rows.insertOne({ _id: 1, n: 0 })
  await withSession((first) =>
    withSession(async (second) => {
      first.startTransaction()
      second.startTransaction()
      await rows.updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session: first })
      const conflict = await rows
        .updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session: second })
        .catch((error: unknown) => error)
      expect(conflict).toMatchObject({ code: 112 })
      expect(
        (conflict as { hasErrorLabel: (label: string) => boolean }).hasErrorLabel('TransientTransactionError'),
      ).toBe(true)
      await second.abortTransaction()
      await first.commitTransaction()
    }),
  )
  expect(await rows.findOne({ _id: 1 })).toEqual({ _id: 1, n: 1 })
})

test('eight that read and write one number lose no addition', async () => {
  const rows = collection('additions')
  await rows.insertOne({ _id: 1, n: 0 })
  const add = () =>
    withSession((session) =>
      session.withTransaction(async () => {
        const row = await rows.findOne({ _id: 1 }, { session })
        await rows.updateOne({ _id: 1 }, { $set: { n: row?.n + 1 } }, { session })
      }),
    )
  await Promise.all(Array.from({ length: 8 }, add))
  expect(await rows.findOne({ _id: 1 })).toEqual({ _id: 1, n: 8 })
})

test('a duplicate key ends the transaction', async () => {
  const rows = collection('duplicates')
  await rows.createIndex({ k: 1 }, { unique: true })
  await rows.insertOne({ k: 1 })
  const failing = withSession((session) =>
    session.withTransaction(async () => {
      await rows.insertOne({ k: 5 }, { session })
      await rows.insertOne({ k: 1 }, { session })
    }),
  )
  await expect(failing).rejects.toMatchObject({ code: 11000 })
  expect(await rows.countDocuments({ k: 5 })).toBe(0)
})

test('money moved between accounts by twelve at once stays the same in all', async () => {
  const accounts = collection('accounts')
  const entries = collection('entries')
  await entries.createIndex({ reference: 1 }, { unique: true })
  await accounts.insertMany(Array.from({ length: 5 }, (_, _id) => ({ _id, balance: 1000 })))
  const move = (reference: string, from: number, to: number) =>
    withSession((session) =>
      session.withTransaction(async () => {
        const source = await accounts.findOne({ _id: from }, { session })
        const target = await accounts.findOne({ _id: to }, { session })
        await accounts.updateOne({ _id: from }, { $set: { balance: source?.balance - 10 } }, { session })
        await accounts.updateOne({ _id: to }, { $set: { balance: target?.balance + 10 } }, { session })
        await entries.insertOne({ reference }, { session })
      }),
    )
  const mover = async (who: number) => {
    for (let at = 0; at < 10; at++) await move(`${who}-${at}`, (who + at) % 5, (who + at + 1 + (at % 4)) % 5)
  }
  await Promise.all(Array.from({ length: 12 }, (_, who) => mover(who)))
  const balances = (await accounts.find().toArray()).map(({ balance }) => balance)
  expect(balances.reduce((sum, balance) => sum + balance, 0)).toBe(5000)
  expect(await entries.countDocuments()).toBe(120)
}, 60_000)
