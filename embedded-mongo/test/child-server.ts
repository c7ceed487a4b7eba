import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** Starts the database in a child process; resolves with its address once it serves. */
export const startChild = async (folder: string, mode = 'stay') => {
  const script = join(__dirname, 'serve-until-killed.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder, mode], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exited = once(child, 'exit') as Promise<[code: number | null, signal: string | null]>
  const errors: Buffer[] = []
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk))
  const failed = exited.then(([code]) => {
    throw new Error(`The child ended with ${code} before it served: ${Buffer.concat(errors).toString()}`)
  })
  const [line] = (await Promise.race([once(child.stdout, 'data'), failed])) as [Buffer]
  failed.catch(() => undefined)
  return {
    uri: line.toString().trim(),
    pid: child.pid!,
    exited,
    kill: async () => {
      child.kill('SIGKILL')
      await exited
    },
  }
}
