import { spawn, type ChildProcess } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const root = join(__dirname, '../..')

/** A data folder with the demo in it, as the global set-up seeded it. */
export const newDataFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'huisheng-e2e-'))
  cpSync(process.env.DEMO_SEED!, folder, { recursive: true })
  return folder
}
export const removeFolder = (folder: string) => rmSync(folder, { recursive: true, force: true })

type Line = { msg?: string; origin?: string; level?: number }

/**
 * The real server in a process of its own, on a free port, with the demo district in `dataFolder` on the embedded
 * database. Answers once the lines named in `until` have all been logged.
 */
export const startServer = async (
  dataFolder: string,
  { until = ['listening'], env = {} as Record<string, string> } = {},
) => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/server.ts'], {
    cwd: join(root, 'api'),
    env: {
      ...process.env,
      MONGODB_URI: '',
      DATA_FOLDER: dataFolder,
      DEMO: 'true',
      PORT: '0',
      LOG_LEVEL: 'info',
      RATE_FACTOR: '1000',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const waiting = new Set(until)
  const lines: string[] = []
  const origin = await new Promise<string>((resolve, reject) => {
    let address = ''
    createInterface({ input: child.stdout! }).on('line', (text) => {
      lines.push(text)
      const line = parse(text)
      if (line.origin) address = line.origin
      if (line.level && line.level >= 50) console.error(text)
      waiting.delete(line.msg ?? '')
      if (waiting.size === 0) resolve(address)
    })
    child.once('exit', (code) => reject(new Error(`the server ended with ${code} before it was ready`)))
  })
  return { origin, lines, pid: child.pid!, kill: () => ended(child, 'SIGKILL'), stop: () => ended(child, 'SIGTERM') }
}
export type Server = Awaited<ReturnType<typeof startServer>>

const parse = (text: string): Line => {
  try {
    return JSON.parse(text) as Line
  } catch {
    return {}
  }
}

const ended = (child: ChildProcess, signal: NodeJS.Signals) =>
  new Promise<number | null>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve(child.exitCode)
    child.once('exit', (code) => resolve(code))
    child.kill(signal)
  })
