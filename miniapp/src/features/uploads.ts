import { troubleOf } from '../api/problem'
import { createStore, useStore } from '../state/store'

export type UploadState =
  { state: 'sending'; percent: number } | { state: 'sent'; id: string } | { state: 'failed'; problem: string }

type Send = (key: string, onProgress: (percent: number) => void) => Promise<{ id: string }>

export type Uploads = {
  /** Whether a file may go up as soon as it is chosen. */
  startAtOnce: () => boolean
  useUploads: () => Record<string, UploadState>
  forgetUpload: (key: string) => void
  /** Answers its id; what is under way or sent is not sent twice. */
  uploadOnce: (key: string) => Promise<string>
}

/** What goes up, by its key on the device: how far each is, and none twice. */
export const createUploads = (send: Send, startAtOnce = () => true): Uploads => {
  const store = createStore<Record<string, UploadState>>({})
  const running = new Map<string, Promise<string>>()

  const put = (key: string, state: UploadState | null) => {
    const { [key]: _before, ...others } = store.read()
    store.write(state ? { ...others, [key]: state } : others)
  }
  const upload = async (key: string) => {
    put(key, { state: 'sending', percent: 0 })
    try {
      const { id } = await send(key, (percent) => put(key, { state: 'sending', percent }))
      put(key, { state: 'sent', id })
      return id
    } catch (error) {
      const trouble = troubleOf(error)
      put(key, trouble.offline ? null : { state: 'failed', problem: trouble.text })
      throw error
    } finally {
      running.delete(key)
    }
  }
  return {
    startAtOnce,
    useUploads: () => useStore(store),
    forgetUpload: (key) => put(key, null),
    uploadOnce: (key) => {
      const known = store.read()[key]
      if (known?.state === 'sent') return Promise.resolve(known.id)
      const under = running.get(key) ?? upload(key)
      running.set(key, under)
      return under
    },
  }
}
