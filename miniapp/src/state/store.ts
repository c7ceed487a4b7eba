import { useSyncExternalStore } from 'react'

export type Store<T> = { read: () => T; write: (next: T) => void; listen: (listener: () => void) => () => void }

/** One value that pages share and follow. */
export const createStore = <T>(initial: T): Store<T> => {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    read: () => value,
    write: (next) => {
      value = next
      listeners.forEach((listener) => listener())
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export const useStore = <T>(store: Store<T>) => useSyncExternalStore(store.listen, store.read, store.read)
