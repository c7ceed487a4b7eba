import { onOnlineChange, readOnline } from '../platform/network'
import { createStore, useStore } from './store'

const store = createStore(true)

export const useOnline = () => useStore(store)
export const onOnline = store.listen
export const isOnline = store.read

export const watchNetwork = () => {
  void readOnline().then(store.write)
  onOnlineChange(store.write)
}
