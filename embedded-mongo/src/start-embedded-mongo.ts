import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { lockFolder } from './folder-lock.ts'
import { makeSocketPlace } from './socket-path.ts'
import type { WorkerOrder } from './worker-messages.ts'

export type EmbeddedMongo = {
  /** For any MongoDB driver: `mongodb://…?directConnection=true`. */
  uri: string
  /** Ends the server; whatever was acknowledged is on disk. Fails if the server had failed before. */
  stop: () => Promise<void>
}

type Options = {
  folder: string
  /** False leaves out the fsync: only where the data may be lost with the machine, as in tests. */
  durable?: boolean
}

const stopLimitMs = 10_000

const startWorker = (order: WorkerOrder): Worker =>
  // tsx is registered by the boot file: the flags of this process are not its business.
  new Worker(fileURLToPath(new URL('./worker-boot.mjs', import.meta.url)), { workerData: order, execArgv: [] })

/** Resolves when the worker has ended by itself, rejects with what it failed of. */
const ended = (worker: Worker): Promise<void> =>
  new Promise((resolve, reject) => {
    worker.once('error', reject)
    worker.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`The embedded database ended with code ${code}`)),
    )
  })

const stopWorker = async (worker: Worker, end: Promise<void>) => {
  const limit = setTimeout(() => void worker.terminate(), stopLimitMs)
  worker.ref()
  worker.postMessage('stop')
  try {
    await end
  } finally {
    clearTimeout(limit)
  }
}

/** Starts a MongoDB server on a data folder, in a thread of this process. One server per folder. */
export const startEmbeddedMongo = async ({ folder, durable = true }: Options): Promise<EmbeddedMongo> => {
  await mkdir(folder, { recursive: true })
  const lock = await lockFolder(folder)
  const socket = await makeSocketPlace(folder)
  const worker = startWorker({ folder, socketPath: socket.path, durable })
  const end = ended(worker).finally(() => Promise.all([lock.release(), socket.remove()]))
  const ready = new Promise<void>((resolve) => worker.once('message', () => resolve()))
  await Promise.race([ready, end])
  // Told by stop() alone: a failure must not take the process down before anyone asks.
  end.catch(() => undefined)
  worker.unref()
  let stopped: Promise<void> | undefined
  return {
    uri: `mongodb://${encodeURIComponent(socket.path)}/?directConnection=true`,
    stop: () => (stopped ??= stopWorker(worker, end)),
  }
}
