import { readStored, writeStored } from '../platform/storage'
import { createStore, useStore } from './store'

export type Theme = 'auto' | 'light' | 'dark'
export type Preferences = { elder: boolean; theme: Theme }

const defaults: Preferences = { elder: false, theme: 'auto' }
const store = createStore<Preferences>({ ...defaults, ...readStored<Partial<Preferences>>('preferences') })

export const usePreferences = () => useStore(store)
export const changePreferences = (change: Partial<Preferences>) => {
  store.write({ ...store.read(), ...change })
  writeStored('preferences', store.read())
}
