import type { FetchFile } from './fetch-file.types'
import { OfflineError } from './offline'
import { saveBlob } from './save-blob.h5'

const offline = () => {
  throw new OfflineError()
}

/** Saves the file where the browser keeps downloads. Throws `OfflineError` where nothing answered. */
export const fetchFile: FetchFile = async ({ url, token, name }) => {
  const response = await fetch(url, { headers: token ? { authorization: `Bearer ${token}` } : {} }).catch(offline)
  if (!response.ok) return { status: response.status, data: await response.json().catch(() => null) }
  saveBlob(await response.blob().catch(offline), name)
  return { status: response.status, data: null }
}
