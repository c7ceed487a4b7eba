const { join } = require('node:path')

process.env.SECRET = 'a secret that only the tests know, of enough bytes'
process.env.PERSONAL_KEYS = `tests:${Buffer.alloc(32, 'tests').toString('base64url')}`
process.env.VAULT_KEYS = `vault:${Buffer.alloc(32, 'vault').toString('base64url')}`
process.env.LOG_LEVEL = process.env.TEST_LOG_LEVEL ?? 'silent'
process.env.DATA_FOLDER = join(process.env.TEST_FOLDER, 'data', process.env.JEST_WORKER_ID ?? '1')
process.env.RATE_FACTOR ??= '1000'
