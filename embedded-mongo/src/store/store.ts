import { CommandError } from '../command-error.ts'
import { Locked, type KeyValues, type Space } from './key-values.ts'
import { openLmdbSpaces } from './lmdb-spaces.ts'
import { claimOf, openOverlay, type Claims, type Overlay } from './overlay.ts'

export type Store = KeyValues & {
  /** Runs the write with all others of this turn of the event loop in one commit; resolves when that is on disk. */
  write: <T>(action: (view: KeyValues) => T) => Promise<T>
  /** As `write`, but waits until no transaction is open: for changes of collections and indexes. */
  writeAlone: <T>(action: (view: KeyValues) => T) => Promise<T>
  begin: () => Overlay
  commit: (transaction: Overlay) => Promise<void>
  /** Gives up a transaction's writes and claims; harmless when it is over already. */
  release: (transaction: Overlay) => void
  /** Called when a commit failed as a whole, for memory to follow the disk. */
  onUndone: (listener: () => void) => void
  close: () => Promise<void>
}

type Pending = {
  run: () => void
  fail: (error: unknown) => void
  settle: () => void
  until: number
}

/** Longer than a transaction may live, so that a write outlasts whatever it waits for. */
const longestWait = 75_000

export const openStore = (folder: string, durable: boolean): Store => {
  const stored = openLmdbSpaces(folder, durable)
  let clock = 0
  const claims: Claims = { openTransactions: new Set(), holders: new Map(), committedAt: new Map(), now: () => clock }
  let queue: Pending[] = []
  let waiting: Pending[] = []
  let scheduled = false
  let undone: () => void = () => undefined

  const touch = (space: Space, key: Buffer) => {
    if (claims.openTransactions.size) claims.committedAt.set(claimOf(space, key), clock)
  }

  const direct: KeyValues = {
    get: (space, key) => stored.get(space, key),
    put: (space, key, value) => {
      touch(space, key)
      stored.put(space, key, value)
    },
    remove: (space, key) => {
      touch(space, key)
      stored.remove(space, key)
    },
    range: (space, low, high, reverse) => stored.range(space, low, high, reverse),
    count: (space, low, high) => stored.count(space, low, high),
  }

  const schedule = () => {
    if (scheduled) return
    scheduled = true
    setImmediate(flush)
  }

  const retryWaiting = () => {
    if (!waiting.length) return
    queue.unshift(...waiting)
    waiting = []
    schedule()
  }

  const flush = () => {
    scheduled = false
    const batch = queue
    queue = []
    const finished: Pending[] = []
    try {
      stored.atomically(() => {
        for (const pending of batch) if (attempt(pending)) finished.push(pending)
      })
    } catch (error) {
      undone()
      for (const pending of finished) pending.fail(error)
      return
    }
    for (const pending of finished) pending.settle()
  }

  /** False when the write has to wait for a transaction. */
  const attempt = (pending: Pending): boolean => {
    clock++
    try {
      pending.run()
      return true
    } catch (error) {
      if (!(error instanceof Locked)) {
        pending.settle = () => pending.fail(error)
        return true
      }
      if (Date.now() >= pending.until) {
        pending.settle = () =>
          pending.fail(new CommandError('LockTimeout', 'an open transaction holds what was to be written'))
        return true
      }
      waiting.push(pending)
      return false
    }
  }

  const enqueue = <T>(action: () => T): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      const pending: Pending = {
        run: () => {
          const result = action()
          pending.settle = () => resolve(result)
        },
        fail: reject,
        settle: () => undefined,
        until: Date.now() + longestWait,
      }
      queue.push(pending)
      schedule()
    })

  const runBesideTransactions = <T>(action: (view: KeyValues) => T): T => {
    const statement = openOverlay(stored, claims, 'statement')
    const result = action(statement)
    statement.flush(direct)
    return result
  }

  const release = (transaction: Overlay) => {
    transaction.release()
    retryWaiting()
  }

  const deadlines = setInterval(retryWaiting, 5_000)
  deadlines.unref()

  return {
    ...direct,
    write: (action) => enqueue(() => (claims.openTransactions.size ? runBesideTransactions(action) : action(direct))),
    writeAlone: (action) =>
      enqueue(() => {
        if (claims.openTransactions.size) throw new Locked()
        return action(direct)
      }),
    begin: () => openOverlay(stored, claims, 'transaction'),
    commit: async (transaction) => {
      if (transaction.isDirty()) await enqueue(() => transaction.flush(direct))
      release(transaction)
    },
    release,
    onUndone: (listener) => {
      undone = listener
    },
    close: async () => {
      clearInterval(deadlines)
      if (queue.length) flush()
      await stored.close()
    },
  }
}
