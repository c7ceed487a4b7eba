import { parentPort, workerData } from 'node:worker_threads'
import { serve } from './serve.ts'
import type { WorkerOrder } from './worker-messages.ts'

const { folder, socketPath, durable } = workerData as WorkerOrder
const served = await serve(folder, socketPath, durable)

parentPort?.on('message', () => {
  void served.close().then(() => process.exit(0))
})
parentPort?.postMessage('ready')
