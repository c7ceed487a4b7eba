import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedMongo, type EmbeddedMongo } from '../src/index.ts'

export type TestServer = EmbeddedMongo & { folder: string }
export const testServerKey = Symbol.for('huisheng.embedded-mongo.test-server')

/** One server for all test files, each with a database of its own; or the one MONGODB_URI names. */
const startServer = async () => {
  if (process.env.MONGODB_URI) {
    process.env.TEST_MONGODB_URI = process.env.MONGODB_URI
    return
  }
  const folder = await mkdtemp(join(tmpdir(), 'embedded-mongo-'))
  const server: TestServer = { ...(await startEmbeddedMongo({ folder, durable: false })), folder }
  process.env.TEST_MONGODB_URI = server.uri
  Reflect.set(globalThis, testServerKey, server)
}

export default startServer
