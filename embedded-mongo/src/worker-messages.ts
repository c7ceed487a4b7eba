/** What the worker is told when it is started; it answers 'ready', and any later message stops it. */
export type WorkerOrder = { folder: string; socketPath: string; durable: boolean }
