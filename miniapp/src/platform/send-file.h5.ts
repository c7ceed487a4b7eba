import { answerOf, type Answer } from './answer'
import { OfflineError } from './offline'
import type { Upload } from './send-file.types'

/** One multipart part; throws `OfflineError` where nothing answered. */
export const sendFile = (blob: Blob, name: string, { url, part, token, onProgress }: Upload) =>
  new Promise<Answer>((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.timeout = 120_000
    if (token) request.setRequestHeader('authorization', `Bearer ${token}`)
    request.upload.onprogress = (event) =>
      event.lengthComputable && onProgress(Math.round((event.loaded / event.total) * 100))
    request.onload = () => {
      try {
        resolve(answerOf(request.status, request.responseText))
      } catch (error) {
        reject(error)
      }
    }
    request.onerror = request.ontimeout = () => reject(new OfflineError())
    const form = new FormData()
    form.append(part, blob, name)
    request.send(form)
  })
