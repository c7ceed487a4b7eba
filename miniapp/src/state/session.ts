import type { Me, Session } from '@huisheng/contract'
import { dropStored, readStored, writeStored } from '../platform/storage'
import { createStore, useStore } from './store'

const key = 'session'
const store = createStore<Session | null>(readStored<Session>(key))

export const useMe = (): Me | null => useStore(store)?.me ?? null
export const currentSession = () => store.read()
export const onSessionChange = store.listen

/** As another tab may have left it. */
export const storedSession = () => readStored<Session>(key)

export const keepSession = (session: Session) => {
  writeStored(key, session)
  store.write(session)
}
export const endSession = () => {
  dropStored(key)
  store.write(null)
}

const leaving = new Set<() => void>()
/** Told when a person leaves by their own will, not when a session merely runs out. */
export const onSignOut = (listener: () => void) => {
  leaving.add(listener)
  return () => leaving.delete(listener)
}
export const leaveSession = () => {
  endSession()
  leaving.forEach((listener) => listener())
}

export const keepMe = (me: Me) => {
  const session = store.read()
  if (session) keepSession({ ...session, me })
}
