import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

type File = './real-server.ts' | './bare-server.ts' | './filing-child.ts' | './passphrase-child.ts'
type Options = { uri: string; database: string; profile?: boolean }

/** Starts a part of the bench as a process of its own and waits until it says that it is ready, and how. */
export const startChild = async <Ready>(file: File, { uri, database, profile = false }: Options) => {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), {
    execArgv: ['--import', 'tsx', ...(profile ? ['--cpu-prof', `--cpu-prof-dir=${artefacts}`] : [])],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      MONGODB_URI: uri,
      MONGODB_DATABASE: database,
      SECRET: 'a secret that only the bench knows, of enough bytes',
      PERSONAL_KEYS: `bench:${Buffer.alloc(32, 'bench').toString('base64url')}`,
      VAULT_KEYS: `bench:${Buffer.alloc(32, 'vault').toString('base64url')}`,
      RATE_FACTOR: '1000000',
      LOG_LEVEL: 'info',
    },
  })
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${file} ended with ${code}`)
  })
  ended.catch(() => {})
  const answer = async <T>() => ((await Promise.race([once(child, 'message'), ended])) as [T])[0]
  const ready = await answer<Ready>()
  return {
    ready,
    ask: <T>(what: string) => {
      const answered = answer<T>()
      child.send(what)
      return answered
    },
    stop: async () => {
      const exit = once(child, 'exit')
      child.disconnect()
      await exit
    },
  }
}

const artefacts = fileURLToPath(new URL('../artefacts', import.meta.url))
