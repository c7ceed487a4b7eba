import { MongoClient, type Collection, type Document, type ObjectId } from 'mongodb'

export type Row = Document & { _id?: number | string | ObjectId }

export const serverUri = () => {
  const uri = process.env.TEST_MONGODB_URI
  if (!uri) throw new Error('No test server: run through Jest')
  return uri
}

/** An empty database for the tests of one file. */
export const useDatabase = (name: string) => {
  const client = new MongoClient(serverUri(), { monitorCommands: true })
  const database = client.db(`check_${name}`)
  beforeAll(() => database.dropDatabase())
  afterAll(() => client.close())
  return {
    client,
    database,
    collection: (collectionName: string): Collection<Row> => database.collection<Row>(collectionName),
  }
}

/** Waits until the condition holds; fails with its last answer when it does not in time. */
export const until = async (holds: () => Promise<boolean>, limitMs: number) => {
  const end = Date.now() + limitMs
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`The condition did not hold within ${limitMs} ms`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
