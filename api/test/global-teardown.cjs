const { rmSync } = require('node:fs')

module.exports = async () => {
  await globalThis.embeddedMongo?.stop()
  rmSync(process.env.TEST_FOLDER, { recursive: true, force: true })
}
