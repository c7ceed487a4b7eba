import type { Me } from '@huisheng/contract'
import { createContext, useContext, useSyncExternalStore } from 'react'
import type { SessionStore } from './session-store'

export const SessionContext = createContext<SessionStore | null>(null)

export const useSessionStore = (): SessionStore => {
  const store = useContext(SessionContext)
  if (!store) throw new Error('useSessionStore outside of App')
  return store
}

export const useSession = () => {
  const store = useSessionStore()
  return useSyncExternalStore(store.subscribe, store.state)
}

/** The signed-in person. Pages are only shown to one. */
export const useMe = (): Me => {
  const { session } = useSession()
  if (!session) throw new Error('useMe without a session')
  return session.me
}
