import { api } from '../../api/client'
import { currentSession } from '../../state/session'
import { createStore, useStore } from '../../state/store'

const store = createStore(0)

export const useUnread = () => useStore(store)

/** Quietly: a badge is not worth an error on the page. */
export const refreshUnread = async () => {
  if (!currentSession()) return store.write(0)
  try {
    store.write((await api.notices.unread()).count)
  } catch {
    return
  }
}

export const markRead = async (noticeIds?: string[]) => {
  await api.notices.read({ body: { noticeIds } })
  await refreshUnread()
}
