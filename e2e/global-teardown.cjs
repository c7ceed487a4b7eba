const { rmSync } = require('node:fs')

module.exports = async () => rmSync(process.env.DEMO_SEED, { recursive: true, force: true })
