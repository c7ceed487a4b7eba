import { CommandError } from '../command-error.ts'
import type { Overlay } from '../store/overlay.ts'
import type { Store } from '../store/store.ts'

type Transaction = {
  number: number
  state: 'open' | 'committing' | 'committed' | 'aborted'
  view: Overlay
  usedAt: number
  committed?: Promise<void>
}

const noSuch = (number: number) =>
  new CommandError(
    'NoSuchTransaction',
    `Given transaction number ${number} does not match any in-progress transactions.`,
    {},
    ['TransientTransactionError'],
  )

export type Transactions = ReturnType<typeof openTransactions>

/** The transaction of each session; a session has one at a time. */
export const openTransactions = (store: Store) => {
  const transactions = new Map<string, Transaction>()

  const abortOne = (transaction: Transaction | undefined) => {
    if (transaction?.state !== 'open') return
    transaction.state = 'aborted'
    store.release(transaction.view)
  }

  const current = (session: string, number: number): Transaction => {
    const transaction = transactions.get(session)
    if (transaction?.number !== number) throw noSuch(number)
    return transaction
  }

  return {
    begin: (session: string, number: number): Overlay => {
      const previous = transactions.get(session)
      if (previous && previous.number >= number) {
        throw new CommandError(
          'TransactionTooOld',
          `Cannot start transaction ${number}: a newer one has already started`,
        )
      }
      abortOne(previous)
      const transaction: Transaction = { number, state: 'open', view: store.begin(), usedAt: Date.now() }
      transactions.set(session, transaction)
      return transaction.view
    },
    resume: (session: string, number: number): Overlay => {
      const transaction = current(session, number)
      if (transaction.state === 'committing' || transaction.state === 'committed') {
        throw new CommandError('TransactionCommitted', `Transaction ${number} has been committed`)
      }
      if (transaction.state === 'aborted') throw noSuch(number)
      transaction.usedAt = Date.now()
      return transaction.view
    },
    /** Safe to repeat: a commit whose answer was lost is answered again. */
    commit: async (session: string, number: number) => {
      const transaction = current(session, number)
      if (transaction.state === 'aborted') throw noSuch(number)
      if (transaction.state === 'open') {
        transaction.state = 'committing'
        transaction.committed = store.commit(transaction.view)
      }
      await transaction.committed
      transaction.state = 'committed'
    },
    abort: (session: string, number: number) => {
      const transaction = current(session, number)
      if (transaction.state === 'committing' || transaction.state === 'committed') {
        throw new CommandError('TransactionCommitted', `Transaction ${number} has been committed`)
      }
      abortOne(transaction)
    },
    end: (session: string) => {
      abortOne(transactions.get(session))
      transactions.delete(session)
    },
    abortIdle: (longestMs: number) => {
      for (const transaction of transactions.values()) {
        if (Date.now() - transaction.usedAt > longestMs) abortOne(transaction)
      }
    },
    forget: (longestMs: number) => {
      for (const [session, { state, usedAt }] of transactions) {
        if (state !== 'open' && Date.now() - usedAt > longestMs) transactions.delete(session)
      }
    },
  }
}
