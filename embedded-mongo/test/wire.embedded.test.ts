import { randomBytes } from 'node:crypto'
import { Binary, Long, type Document } from 'mongodb'
import { ask, message, section, send } from './raw-client.ts'
import { useDatabase } from './use-database.ts'

const { client, database, collection } = useDatabase('wire')

const ping = message(section({ ping: 1, $db: 'admin' }))

const stillAnswers = async () => expect((await client.db('admin').command({ ping: 1 })).ok).toBe(1)

test('a well-formed message is answered, also when it comes byte by byte', async () => {
  expect(await send(ping)).toBe('answered')
  expect(await send(...[...ping].map((byte) => Buffer.from([byte])))).toBe('answered')
})

test.each<[string, Buffer]>([
  ['a length below the header', message(Buffer.alloc(4), { length: 3 })],
  ['a negative length', message(Buffer.alloc(4), { length: -1 })],
  ['a length beyond the limit', message(Buffer.alloc(4), { length: 2_000_000_000 })],
  ['an unknown opcode', message(Buffer.alloc(40), { opcode: 7 })],
  ['a document cut short', message(section({ ping: 1 }).subarray(0, 12))],
  ['a document longer than its message', message(Buffer.concat([Buffer.alloc(5), Buffer.from([255, 255, 0, 0, 0])]))],
  [
    'a sequence without an end to its name',
    message(Buffer.concat([Buffer.alloc(4), Buffer.from([1, 9, 0, 0, 0, 65, 65, 65, 65, 65])])),
  ],
  ['an unknown section kind', message(Buffer.concat([Buffer.alloc(4), Buffer.from([9, 5, 0, 0, 0, 0])]))],
  ['an HTTP request', Buffer.from('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')],
])('%s is hung up on', async (_, bytes) => {
  expect(await send(bytes)).toBe('hung up')
  await stillAnswers()
})

test('two hundred messages of chance bytes do no harm', async () => {
  for (let at = 0; at < 200; at++) {
    const body = randomBytes(30 + Math.floor(Math.random() * 200))
    body.fill(0, 0, 5)
    if (at % 2) body.writeInt32LE(body.length - 5, 5)
    await send(message(body))
  }
  await stillAnswers()
})

test.each<[string, Document]>([
  ['a find without a name', { find: 5 }],
  ['a filter that is text', { find: 'rows', filter: 'x' }],
  ['documents that are none', { insert: 'rows', documents: 'x' }],
  ['documents of numbers', { insert: 'rows', documents: [1] }],
  ['an update without a change', { update: 'rows', updates: [{ q: {} }] }],
  ['a session that is none', { find: 'rows', lsid: 5 }],
  ['a session without an id', { find: 'rows', lsid: { id: 'x' } }],
  [
    'a transaction no one began',
    { find: 'rows', lsid: { id: new Binary(randomBytes(16), 4) }, txnNumber: Long.fromNumber(1), autocommit: false },
  ],
  [
    'a commit of nothing',
    {
      commitTransaction: 1,
      lsid: { id: new Binary(randomBytes(16), 4) },
      txnNumber: Long.fromNumber(1),
      autocommit: false,
    },
  ],
  ['a cursor that is text', { getMore: 'x', collection: 'rows' }],
  ['a pipeline that is none', { aggregate: 'rows', pipeline: 5, cursor: {} }],
  ['stages of two names', { aggregate: 'rows', pipeline: [{ $match: {}, $limit: 1 }], cursor: {} }],
  ['a name of a collection that cannot be', { insert: '.x', documents: [{}] }],
  ['an inherited name for a command', { constructor: 1 }],
])('%s is told its error', async (_, command) => {
  const reply = await ask({ ...command, $db: database.databaseName })
  expect(reply).toMatchObject({ ok: 0, code: expect.any(Number), codeName: expect.stringMatching(/^(?!Unknown)/) })
})

test('a write no one wants acknowledged is done', async () => {
  const rows = collection('unacknowledged')
  await rows.insertOne({ _id: 1 }, { writeConcern: { w: 0 } })
  await rows.insertOne({ _id: 2 })
  expect(await rows.countDocuments()).toBe(2)
})

test('documents nested a thousand deep are refused or kept, and the server lives', async () => {
  let deep: Document = {}
  for (let at = 0; at < 1000; at++) deep = { a: deep }
  await collection('deep')
    .insertOne(deep)
    .catch(() => undefined)
  await stillAnswers()
})
