import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

type Options = { uri: string; database: string; profile?: boolean }

/** Starts one of the two servers as a process of its own and waits until it says that it is ready, and how. */
export const startChild = async <Ready>(file: './real-server.ts' | './bare-server.ts', options: Options) => {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), {
    execArgv: ['--import', 'tsx', ...(options.profile ? ['--cpu-prof', `--cpu-prof-dir=${artefacts}`] : [])],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      MONGODB_URI: options.uri,
      MONGODB_DATABASE: options.database,
      SECRET: 'a secret that only the bench knows, of enough bytes',
      PERSONAL_KEYS: `bench:${Buffer.alloc(32, 'bench').toString('base64url')}`,
      RATE_FACTOR: '1000000',
      LOG_LEVEL: 'info',
    },
  })
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${file} ended with ${code} before it was ready`)
  })
  const [ready] = (await Promise.race([once(child, 'message'), ended])) as [Ready]
  return {
    ready,
    processorMs: async () => {
      const answer = once(child, 'message')
      child.send('processor')
      return ((await answer) as [number])[0]
    },
    stop: async () => {
      const exit = once(child, 'exit')
      child.disconnect()
      await exit
    },
  }
}

const artefacts = fileURLToPath(new URL('../artefacts', import.meta.url))
