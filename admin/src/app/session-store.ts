import { type Me, Session } from '@huisheng/contract'

export type SessionState = { session: Session | null; expired: boolean; pledgeOwed: boolean }
type Waiter = { personId: string; resolve: () => void; reject: (error: unknown) => void }

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

/** Requests held until the person has done what they wait for. */
const createQueue = () => {
  let waiting: Waiter[] = []
  const settle = (how: (waiter: Waiter) => void) => {
    const settled = waiting
    waiting = []
    settled.forEach(how)
  }
  return {
    wait: (personId: string) => new Promise<void>((resolve, reject) => waiting.push({ personId, resolve, reject })),
    settle,
  }
}

/** Who is signed in, kept across reloads and shared by the tabs of one browser. */
export const createSessionStore = (storage: Storage) => {
  let state: SessionState = { session: load(storage), expired: false, pledgeOwed: false }
  const forSession = createQueue()
  const forPledge = createQueue()
  const listeners = new Set<() => void>()

  const become = (next: SessionState) => {
    state = next
    listeners.forEach((listener) => listener())
  }

  const adopt = (session: Session | null) => {
    const samePerson = session !== null && session.me.id === state.session?.me.id
    become({ session, expired: false, pledgeOwed: samePerson && state.pledgeOwed })
    forSession.settle(({ personId, resolve, reject }) =>
      session?.me.id === personId ? resolve() : reject(new SignedOut('signed out')),
    )
    if (!samePerson) forPledge.settle(({ reject }) => reject(new SignedOut('signed out')))
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
    expire: () => {
      const renewed = forSession.wait(state.session?.me.id ?? '')
      become({ ...state, expired: true })
      return renewed
    },
    /** The pledge has to be signed first. Resolves once it is; throws `refused` where the person puts it off. */
    owePledge: async (refused: unknown) => {
      const signed = forPledge.wait(state.session?.me.id ?? '')
      become({ ...state, pledgeOwed: true })
      await signed.catch((reason: unknown) => {
        throw reason ?? refused
      })
    },
    pledged: (me: Me) => {
      if (state.session?.me.id !== me.id) return
      const session = { ...state.session, me }
      storage.setItem(key, JSON.stringify(session))
      become({ ...state, session, pledgeOwed: false })
      forPledge.settle(({ resolve }) => resolve())
    },
    putOffPledge: () => {
      become({ ...state, pledgeOwed: false })
      forPledge.settle(({ reject }) => reject(undefined))
    },
    followOtherTabs: () => {
      const onStorage = (event: StorageEvent) => event.key === key && reload()
      window.addEventListener('storage', onStorage)
      return () => window.removeEventListener('storage', onStorage)
    },
  }
}
export type SessionStore = ReturnType<typeof createSessionStore>
