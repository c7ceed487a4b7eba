import { MongoClient } from 'mongodb'
import { startChild } from './child-server.ts'
import { useTemporaryFolders } from './temporary-folder.ts'
import { until } from './use-database.ts'

const newFolder = useTemporaryFolders()
const rounds = 5
const writers = 8
const writesPerRound = 200

type Row = { key: string; text: string }

/** Writes until the server is killed under it; remembers what was acknowledged. */
const writeUntilKilled = async (uri: string, round: number, acknowledged: Set<string>, kill: () => Promise<void>) => {
  const client = await MongoClient.connect(uri, { retryWrites: false, serverSelectionTimeoutMS: 2_000 })
  const rows = client.db('durability').collection<Row>('rows')
  await rows.createIndex({ key: 1 }, { unique: true })
  const before = acknowledged.size
  let killed = false
  const write = async (writer: number) => {
    for (let at = 0; !killed; at++) {
      const key = `${round}-${writer}-${at}`
      await rows.insertOne({ key, text: 'y'.repeat(300) })
      acknowledged.add(key)
    }
  }
  const writing = Promise.allSettled(Array.from({ length: writers }, (_, writer) => write(writer)))
  await until(async () => acknowledged.size >= before + writesPerRound, 30_000)
  await kill()
  killed = true
  await writing
  await client.close()
}

test('a server killed again and again under load loses nothing it acknowledged', async () => {
  const folder = await newFolder()
  const acknowledged = new Set<string>()
  for (let round = 0; round < rounds; round++) {
    const child = await startChild(folder)
    await writeUntilKilled(child.uri, round, acknowledged, child.kill)
  }
  const child = await startChild(folder)
  const client = await MongoClient.connect(child.uri)
  try {
    const rows = client.db('durability').collection<Row>('rows')
    const found = new Set(await rows.distinct('key'))
    expect([...acknowledged].filter((key) => !found.has(key))).toEqual([])
    expect(acknowledged.size).toBeGreaterThanOrEqual(rounds * writesPerRound)
    expect(await client.db('durability').command({ validate: 'rows' })).toMatchObject({ valid: true, errors: [] })
    const [some = ''] = acknowledged
    await expect(rows.insertOne({ key: some, text: '' })).rejects.toMatchObject({ code: 11000 })
  } finally {
    await client.close()
    await child.kill()
  }
}, 120_000)
