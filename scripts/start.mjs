import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './build.mjs'

/** One command for a first look: builds what is not built, then serves everything with the demo district. */
await build({ weapp: false })

const api = join(dirname(fileURLToPath(import.meta.url)), '../api')
const server = spawn(process.execPath, ['--import', 'tsx', 'src/server.ts'], {
  cwd: api,
  stdio: 'inherit',
  env: { DEMO: 'true', LOG_LEVEL: 'warn', ...process.env },
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
server.once('exit', (code) => process.exit(code ?? 1))
