const { mkdtempSync } = require('node:fs')
const { tmpdir } = require('node:os')
const { join } = require('node:path')

/** One database server for the whole run: MONGODB_URI where it is set, else the embedded one in a folder of its own. */
module.exports = async () => {
  process.env.TEST_FOLDER = mkdtempSync(join(tmpdir(), 'huisheng-'))
  if (process.env.MONGODB_URI) return
  const { startEmbeddedMongo } = require('@huisheng/embedded-mongo')
  const server = await startEmbeddedMongo({ folder: join(process.env.TEST_FOLDER, 'mongo'), durable: false })
  globalThis.embeddedMongo = server
  process.env.MONGODB_URI = server.uri
}
