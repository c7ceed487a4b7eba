import { readdir, readFile, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { MongoClient } from 'mongodb'
import { startEmbeddedMongo } from '../src/index.ts'
import { startChild } from './child-server.ts'
import { useTemporaryFolders } from './temporary-folder.ts'

const newFolder = useTemporaryFolders()

jest.setTimeout(60_000)

const withRows = async <T>(uri: string, run: (client: MongoClient) => Promise<T>): Promise<T> => {
  const client = await MongoClient.connect(uri)
  try {
    return await run(client)
  } finally {
    await client.close()
  }
}

const rowsOf = (client: MongoClient) => client.db('lifecycle').collection<{ _id: number; key: string }>('rows')

test('what was written is there after a stop and a new start, indexes too', async () => {
  const folder = await newFolder()
  const first = await startEmbeddedMongo({ folder })
  await withRows(first.uri, async (client) => {
    await rowsOf(client).createIndex({ key: 1 }, { unique: true })
    await rowsOf(client).insertMany([
      { _id: 1, key: 'a' },
      { _id: 2, key: 'b' },
    ])
  })
  await first.stop()
  await first.stop()
  const second = await startEmbeddedMongo({ folder })
  await withRows(second.uri, async (client) => {
    expect(await rowsOf(client).find().toArray()).toEqual([
      { _id: 1, key: 'a' },
      { _id: 2, key: 'b' },
    ])
    await expect(rowsOf(client).insertOne({ _id: 3, key: 'a' })).rejects.toMatchObject({
      code: 11000,
    })
  })
  await second.stop()
})

test('a second server on the folder fails and names the first; after its stop there is nothing left in the way', async () => {
  const folder = await newFolder()
  const first = await startEmbeddedMongo({ folder })
  await expect(startEmbeddedMongo({ folder })).rejects.toThrow(`in use by process ${process.pid} on ${hostname()}`)
  await expect(startChild(folder)).rejects.toThrow(`in use by process ${process.pid}`)
  await first.stop()
  expect((await readdir(folder)).filter((name) => name.includes('embedded-mongo.lock'))).toEqual([])
  await (await startEmbeddedMongo({ folder })).stop()
})

test('the lock of a process that was killed is taken over', async () => {
  const folder = await newFolder()
  const child = await startChild(folder)
  await expect(startEmbeddedMongo({ folder })).rejects.toThrow(`in use by process ${child.pid}`)
  await child.kill()
  expect(JSON.parse(await readFile(join(folder, 'embedded-mongo.lock'), 'utf8'))).toMatchObject({ pid: child.pid })
  await (await startEmbeddedMongo({ folder })).stop()
})

test('a lock whose process number now belongs to another process is taken over, and one that makes no sense too', async () => {
  const folder = await newFolder()
  const lock = join(folder, 'embedded-mongo.lock')
  const holder = { id: 'x', pid: process.pid, processStart: 'earlier boot/1', host: hostname(), startedAt: 'then' }
  await writeFile(lock, JSON.stringify(holder))
  await (await startEmbeddedMongo({ folder })).stop()
  await writeFile(lock, '{"half')
  await (await startEmbeddedMongo({ folder })).stop()
})

test('of several that start at once on a dead lock exactly one wins', async () => {
  const folder = await newFolder()
  const dead = { id: 'x', pid: 2 ** 22 + 1, processStart: null, host: hostname(), startedAt: 'then' }
  await writeFile(join(folder, 'embedded-mongo.lock'), JSON.stringify(dead))
  const started = await Promise.allSettled(
    Array.from({ length: 5 }, () => startEmbeddedMongo({ folder, durable: false })),
  )
  const winners = started.filter((result) => result.status === 'fulfilled')
  expect(winners).toHaveLength(1)
  await Promise.all(winners.map(({ value }) => value.stop()))
})

test('a folder that cannot hold data makes the start fail, not hang', async () => {
  const folder = await newFolder()
  await writeFile(join(folder, 'data.mdb'), 'this is no database')
  await expect(startEmbeddedMongo({ folder })).rejects.toThrow()
  expect((await readdir(folder)).filter((name) => name.includes('embedded-mongo.lock'))).toEqual([])
})

test('a folder whose path is too long for a socket serves all the same', async () => {
  const folder = join(await newFolder(), 'x'.repeat(120))
  const mongo = await startEmbeddedMongo({ folder })
  await withRows(mongo.uri, (client) => rowsOf(client).insertOne({ _id: 1, key: 'a' }))
  await mongo.stop()
  expect((await readdir(folder)).sort()).toEqual(['data.mdb', 'lock.mdb'])
})

test('a process with nothing else to do ends though it never stopped the server', async () => {
  const child = await startChild(await newFolder(), 'leave')
  expect(await child.exited).toEqual([0, null])
})
