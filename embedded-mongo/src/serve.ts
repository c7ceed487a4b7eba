import { chmod } from 'node:fs/promises'
import { createServer, type Socket } from 'node:net'
import { openCatalogue } from './catalogue/catalogue.ts'
import type { Engine } from './commands/handler.ts'
import { openParameters } from './commands/parameters.ts'
import { openCursors } from './cursors/cursors.ts'
import { expireDocuments } from './documents/expire-documents.ts'
import { openRetriedWrites } from './sessions/retried-writes.ts'
import { openTransactions } from './sessions/transactions.ts'
import { checkDataFile } from './store/check-data-file.ts'
import { openStore } from './store/store.ts'
import { serveConnection } from './wire/serve-connection.ts'

const sessionLifeMs = 30 * 60_000

const openEngine = (folder: string, durable: boolean): Engine => {
  const store = openStore(folder, durable)
  return {
    store,
    catalogue: openCatalogue(store),
    cursors: openCursors(),
    transactions: openTransactions(store),
    retriedWrites: openRetriedWrites(),
    parameters: openParameters(),
  }
}

/** The two recurring duties, at the intervals the parameters set. Returns how to end them. */
const keepHouse = ({ store, catalogue, cursors, transactions, retriedWrites, parameters }: Engine) => {
  let timers: NodeJS.Timeout[] = []
  let expiring: Promise<void> = Promise.resolve()
  const sweep = () => {
    cursors.closeIdle(parameters.get('cursorTimeoutMillis'))
    transactions.abortIdle(parameters.get('transactionLifetimeLimitSeconds') * 1000)
    transactions.forget(sessionLifeMs)
    retriedWrites.forget(sessionLifeMs)
  }
  const expire = () => {
    expiring = expiring.then(() => expireDocuments(store, catalogue)).catch(() => undefined)
  }
  const stop = () => timers.forEach(clearInterval)
  const start = () => {
    stop()
    timers = [
      setInterval(sweep, parameters.get('clientCursorMonitorFrequencySecs') * 1000),
      setInterval(expire, parameters.get('ttlMonitorSleepSecs') * 1000),
    ]
  }
  start()
  parameters.onChange(start)
  return async () => {
    stop()
    await expiring
  }
}

export type Served = { close: () => Promise<void> }

/** Serves the database in `folder` on a unix socket. */
export const serve = async (folder: string, socketPath: string, durable: boolean): Promise<Served> => {
  await checkDataFile(folder)
  const engine = openEngine(folder, durable)
  const endDuties = keepHouse(engine)
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    serveConnection(engine, socket)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(socketPath, resolve)
  })
  // Whoever can reach the socket has the data: that is this user alone.
  await chmod(socketPath, 0o600)
  return {
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      for (const socket of sockets) socket.destroy()
      await closed
      await endDuties()
      await engine.store.close()
    },
  }
}
