import type { FetchFile } from './fetch-file.types'
import { OfflineError } from './offline'

const save = (blob: Blob, name: string) => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

const offline = () => {
  throw new OfflineError()
}

/** Saves the file where the browser keeps downloads. Throws `OfflineError` where nothing answered. */
export const fetchFile: FetchFile = async ({ url, token, name }) => {
  const response = await fetch(url, { headers: token ? { authorization: `Bearer ${token}` } : {} }).catch(offline)
  if (!response.ok) return { status: response.status, data: await response.json().catch(() => null) }
  save(await response.blob().catch(offline), name)
  return { status: response.status, data: null }
}
