import { uploadPhoto } from '../../api/upload-photo'
import { troubleOf } from '../../api/problem'
import { createStore, useStore } from '../../state/store'

export type UploadState =
  { state: 'sending'; percent: number } | { state: 'sent'; photoId: string } | { state: 'failed'; problem: string }

const store = createStore<Record<string, UploadState>>({})
const running = new Map<string, Promise<string>>()

const put = (key: string, state: UploadState | null) => {
  const { [key]: _before, ...others } = store.read()
  store.write(state ? { ...others, [key]: state } : others)
}

export const useUploads = () => useStore(store)
export const forgetUpload = (key: string) => put(key, null)

const upload = async (key: string) => {
  put(key, { state: 'sending', percent: 0 })
  try {
    const { id } = await uploadPhoto(key, (percent) => put(key, { state: 'sending', percent }))
    put(key, { state: 'sent', photoId: id })
    return id
  } catch (error) {
    const trouble = troubleOf(error)
    put(key, trouble.offline ? null : { state: 'failed', problem: trouble.text })
    throw error
  } finally {
    running.delete(key)
  }
}

/** Answers the photo's id; a photo under way or sent is not sent twice. */
export const uploadOnce = (key: string): Promise<string> => {
  const known = store.read()[key]
  if (known?.state === 'sent') return Promise.resolve(known.photoId)
  const under = running.get(key) ?? upload(key)
  running.set(key, under)
  return under
}
