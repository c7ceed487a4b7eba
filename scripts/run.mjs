import { spawn } from 'node:child_process'

/** Runs a command with its output on ours; answers its exit code. */
export const run = (command, args, options = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options })
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(signal ? 1 : code))
  })

/** As `run`, but anything but success ends this program with the same code. */
export const mustRun = async (command, args, options) => {
  const code = await run(command, args, options)
  if (code !== 0) process.exit(code)
}
