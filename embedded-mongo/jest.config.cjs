const shared = require('../jest.node.cjs')

/** With MONGODB_URI the same tests ask another engine; what only the embedded one can show is in `*.embedded.test.ts`. */
const elsewhere = Boolean(process.env.MONGODB_URI)

module.exports = {
  ...shared,
  globalSetup: './test/start-server.ts',
  globalTeardown: './test/stop-server.ts',
  testPathIgnorePatterns: [...shared.testPathIgnorePatterns, ...(elsewhere ? ['\\.embedded\\.test\\.ts$'] : [])],
}
