import { createStore, useStore } from './store'

export type Toast = { key: number; text: string; tone: 'ok' | 'bad' | 'info' }

const store = createStore<Toast | null>(null)
const shownMs = 5000

export const useToast = () => useStore(store)
export const dismissToast = () => store.write(null)

/** A passing word; anything a person must act on belongs on the page itself. */
export const toast = (text: string, tone: Toast['tone'] = 'info') => {
  const key = Date.now()
  store.write({ key, text, tone })
  setTimeout(() => store.read()?.key === key && dismissToast(), shownMs)
}
