import { useEffect, useRef, useState } from 'react'
import { type Api, useApi } from './api'
import { wordsOf } from './problem'

const lastsMilliseconds = 60_000

const save = (content: Blob, name: string) => {
  const address = URL.createObjectURL(content)
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  document.body.append(link)
  link.click()
  link.remove()
  window.setTimeout(() => URL.revokeObjectURL(address), lastsMilliseconds)
}

/** Fetches a file as the signed-in person and hands it to the browser to keep. */
export const downloadFile = async (api: Api, path: string, name: string, onBytes?: (received: number) => void) => {
  const file = await api.readFile(path, onBytes)
  save(file.content, file.name ?? name)
}

/** One download at a time, with how much has come and what went wrong. */
export const useDownload = () => {
  const api = useApi()
  const [received, setReceived] = useState<number | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const present = useRef(true)
  useEffect(() => {
    present.current = true
    return () => void (present.current = false)
  }, [])
  const download = async (path: string, name: string) => {
    setReceived(0)
    setProblem(null)
    try {
      await downloadFile(api, path, name, (bytes) => present.current && setReceived(bytes))
    } catch (error) {
      if (present.current) setProblem(wordsOf(error))
    } finally {
      if (present.current) setReceived(null)
    }
  }
  return { download, pending: received !== null, received, problem }
}
