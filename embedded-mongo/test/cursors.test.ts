import { pipeline } from 'node:stream/promises'
import { Readable, Writable } from 'node:stream'
import { GridFSBucket } from 'mongodb'
import { useDatabase } from './use-database.ts'

const { collection, database } = useDatabase('cursors')
const rows = collection('rows')

beforeAll(() => rows.insertMany(Array.from({ length: 1500 }, (_, at) => ({ at }))))

test('a long result comes in batches, each document once and in order', async () => {
  const seen: number[] = []
  for await (const { at } of rows.find().sort({ at: 1 }).batchSize(100)) seen.push(at)
  expect(seen).toEqual(Array.from({ length: 1500 }, (_, at) => at))
})

test('a cursor reads on while documents come and go', async () => {
  const changing = collection('changing')
  await changing.insertMany(Array.from({ length: 300 }, (_, at) => ({ at, kind: 'old' })))
  const seen = new Set<number>()
  for await (const { at, kind } of changing.find({ kind: 'old' }).batchSize(10)) {
    if (kind === 'old') seen.add(at)
    if (at % 10 === 0) await changing.insertOne({ at: at + 10_000, kind: 'new' })
  }
  expect(seen.size).toBe(300)
})

test('a closed cursor is gone', async () => {
  const cursor = rows.find().batchSize(10)
  await cursor.next()
  const id = cursor.id
  await cursor.close()
  await expect(database.command({ getMore: id, collection: 'rows' })).rejects.toMatchObject({ code: 43 })
})

test('documents of many megabytes are read back over several messages', async () => {
  const large = collection('large')
  await large.insertMany(Array.from({ length: 30 }, (_, at) => ({ at, text: 'y'.repeat(1_500_000) })))
  const found = await large.find().sort({ at: 1 }).toArray()
  expect(found.map(({ at, text }) => [at, text.length])).toEqual(Array.from({ length: 30 }, (_, at) => [at, 1_500_000]))
})

test('GridFS stores, reads in whole and in part, and removes', async () => {
  const bucket = new GridFSBucket(database, { bucketName: 'photos' })
  const bytes = Buffer.from(Array.from({ length: 700_000 }, (_, at) => (at * 31) & 255))
  const upload = bucket.openUploadStream('photo.jpg', { metadata: { a: 1 } })
  await pipeline(Readable.from([bytes]), upload)
  const download = async (options = {}) => {
    const chunks: Buffer[] = []
    const collect = new Writable({
      write: (chunk: Buffer, _, done) => {
        chunks.push(chunk)
        done()
      },
    })
    await pipeline(bucket.openDownloadStream(upload.id, options), collect)
    return Buffer.concat(chunks)
  }
  expect((await download()).equals(bytes)).toBe(true)
  expect((await download({ start: 300_000, end: 300_010 })).equals(bytes.subarray(300_000, 300_010))).toBe(true)
  expect(await bucket.find({ _id: upload.id }).toArray()).toMatchObject([{ length: 700_000, metadata: { a: 1 } }])
  await bucket.delete(upload.id)
  expect(await collection('photos.chunks').countDocuments()).toBe(0)
})
