import { randomUUID } from 'node:crypto'
import { Long, UUID, type Document } from 'bson'
import { ask } from './raw-client.ts'
import { useDatabase } from './use-database.ts'

const { collection, database } = useDatabase('retries')

/** A command as a driver sends it again when it lost its connection: the same session and number, a new connection. */
const numbered = (command: Document, number: number, session: UUID): Document => ({
  ...command,
  $db: database.databaseName,
  lsid: { id: session },
  txnNumber: Long.fromNumber(number),
})

test.each<[string, Document]>([
  ['insert', { insert: 'rows', documents: [{ n: 1 }] }],
  ['update', { update: 'rows', updates: [{ q: { key: 1 }, u: { $inc: { n: 1 } }, upsert: true }] }],
  ['findAndModify', { findAndModify: 'rows', query: { key: 1 }, update: { $inc: { n: 1 } }, upsert: true, new: true }],
])('a repeated %s is done once and answered twice', async (_, command) => {
  const rows = collection('rows')
  await rows.deleteMany({})
  const session = new UUID(randomUUID())
  const first = await ask(numbered(command, 1, session))
  expect(await ask(numbered(command, 1, session))).toEqual(first)
  expect((await rows.find().toArray()).map(({ n }) => n)).toEqual([1])
  await ask(numbered({ insert: 'rows', documents: [{ n: 7 }] }, 2, session))
  expect(await ask(numbered(command, 1, session))).toMatchObject({ ok: 0, code: 225 })
  expect(await rows.countDocuments()).toBe(2)
})

test('the same write sent three times at once is done once', async () => {
  const command = numbered({ insert: 'thrice', documents: [{ n: 1 }] }, 1, new UUID(randomUUID()))
  const replies = await Promise.all([ask(command), ask(command), ask(command)])
  expect(replies.map(({ n }) => n)).toEqual([1, 1, 1])
  expect(await collection('thrice').countDocuments()).toBe(1)
})

test('a write that failed as a whole may be tried again', async () => {
  const session = new UUID(randomUUID())
  const failing = { update: 'again', updates: [{ q: {}, u: { $set: { n: 1 } }, collation: 5 }] }
  expect(await ask(numbered({ ...failing, updates: 'none' }, 1, session))).toMatchObject({ ok: 0 })
  expect(await ask(numbered({ insert: 'again', documents: [{ n: 1 }] }, 1, session))).toMatchObject({ ok: 1, n: 1 })
})

test('ending the session forgets its writes', async () => {
  const session = new UUID(randomUUID())
  const command = numbered({ insert: 'ended', documents: [{ n: 1 }] }, 1, session)
  await ask(command)
  await ask({ endSessions: [{ id: session }], $db: 'admin' })
  await ask(command)
  expect(await collection('ended').countDocuments()).toBe(2)
})
