import { Session } from '@huisheng/contract'

export type SessionState = { session: Session | null; expired: boolean }
type Waiter = { personId: string; resolve: () => void; reject: (error: Error) => void }

const key = 'huisheng.session'

export class SignedOut extends Error {
  override name = 'SignedOut'
}

const load = (storage: Storage): Session | null => {
  try {
    return Session.parse(JSON.parse(storage.getItem(key) ?? 'null'))
  } catch {
    return null
  }
}

/** Who is signed in, kept across reloads and shared by the tabs of one browser. */
export const createSessionStore = (storage: Storage) => {
  let state: SessionState = { session: load(storage), expired: false }
  let waiters: Waiter[] = []
  const listeners = new Set<() => void>()

  const become = (next: SessionState) => {
    state = next
    listeners.forEach((listener) => listener())
  }

  const settle = (session: Session | null) => {
    const waiting = waiters
    waiters = []
    waiting.forEach(({ personId, resolve, reject }) =>
      session?.me.id === personId ? resolve() : reject(new SignedOut('signed out')),
    )
  }

  const adopt = (session: Session | null) => {
    become({ session, expired: false })
    settle(session)
  }

  /** Another tab may have renewed the session or ended it. */
  const reload = () => {
    const stored = load(storage)
    if (stored?.accessToken !== state.session?.accessToken) adopt(stored)
  }

  return {
    state: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    reload,
    begin: (session: Session) => {
      storage.setItem(key, JSON.stringify(session))
      adopt(session)
    },
    end: () => {
      storage.removeItem(key)
      adopt(null)
    },
    /** The session cannot be renewed. Resolves once the same person has signed in again; throws `SignedOut` otherwise. */
    expire: () =>
      new Promise<void>((resolve, reject) => {
        waiters.push({ personId: state.session?.me.id ?? '', resolve, reject })
        become({ ...state, expired: true })
      }),
    followOtherTabs: () => {
      const onStorage = (event: StorageEvent) => event.key === key && reload()
      window.addEventListener('storage', onStorage)
      return () => window.removeEventListener('storage', onStorage)
    },
  }
}
export type SessionStore = ReturnType<typeof createSessionStore>
