import { spawn } from 'node:child_process'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './build.mjs'

/** One command for a first look: builds what is not built, then serves everything with the demo district. */
await build({ weapp: false })

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const settings = { DEMO: 'true', BOUND_DEVICES: 'false', LOG_LEVEL: 'warn', ...process.env }
const server = spawn(process.execPath, ['--import', 'tsx', 'src/server.ts'], {
  cwd: join(root, 'api'),
  stdio: 'inherit',
  env: { ...settings, DATA_FOLDER: resolve(root, settings.DATA_FOLDER ?? 'data') },
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
server.once('exit', (code) => process.exit(code ?? 1))
