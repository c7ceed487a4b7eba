const { mkdtempSync } = require('node:fs')
const { tmpdir } = require('node:os')
const { join } = require('node:path')

/** Seeds the demo once; each test file starts from a copy of its data folder. */
module.exports = async () => {
  process.env.DEMO_SEED = mkdtempSync(join(tmpdir(), 'huisheng-seed-'))
  const { startServer } = require('./src/start-server.ts')
  const server = await startServer(process.env.DEMO_SEED, { until: ['listening', 'demo ready'] })
  await server.stop()
}
