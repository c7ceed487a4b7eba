import { forgetInTab, recallInTab, rememberInTab } from '../../../platform/tab-memory'
import { createStore, useStore } from '../../../state/store'

export type Receipt = { code: string; passphrase: string[] }

const key = 'receipt'
const store = createStore<Receipt | null>(recallInTab<Receipt>(key))

/**
 * What an anonymous tipster holds, until they say that they have kept it. In this tab's memory, not in storage: a
 * browser throws pages in the background away, and writing the words down elsewhere puts this one there.
 */
export const holdReceipt = (receipt: Receipt) => {
  rememberInTab(key, receipt)
  store.write(receipt)
}
export const dropReceipt = () => {
  forgetInTab(key)
  store.write(null)
}
export const useReceipt = () => useStore(store)
