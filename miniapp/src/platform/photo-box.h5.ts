import { chooseFiles } from './choose-files'
import { dropFile, keepFile, keptFile } from './device-store'
import { OfflineError } from './offline'
import type { PhotoBox, Upload } from './photo-box.types'
import { withinLimit } from './shrink'
import { newUuid } from './uuid'

const accept = 'image/jpeg,image/png,image/webp,image/heic,image/heif'
const shown = new Map<string, string>()

const show = (key: string, blob: Blob) => {
  const src = shown.get(key) ?? URL.createObjectURL(blob)
  shown.set(key, src)
  return { key, src }
}

const bytesOf = (blob: Blob) =>
  new Promise<ArrayBuffer>((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result as ArrayBuffer)
    reader.onerror = () => reject(new Error('照片无法读取，可能已损坏'))
    reader.readAsArrayBuffer(blob)
  })

const post = (blob: Blob, { url, token, onProgress }: Upload) =>
  new Promise<{ status: number; data: unknown }>((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.timeout = 120_000
    request.responseType = 'json'
    if (token) request.setRequestHeader('authorization', `Bearer ${token}`)
    request.upload.onprogress = (event) =>
      event.lengthComputable && onProgress(Math.round((event.loaded / event.total) * 100))
    request.onload = () => resolve({ status: request.status, data: request.response })
    request.onerror = request.ontimeout = () => reject(new OfflineError())
    const form = new FormData()
    form.append('photo', blob, 'photo')
    request.send(form)
  })

export const photoBox: PhotoBox = {
  choose: async (most) => {
    const files = await chooseFiles({ accept, many: most > 1 })
    return Promise.all(
      files.slice(0, most).map(async (file) => {
        const blob = await withinLimit(file)
        const key = `photo-${newUuid()}`
        await keepFile(key, { bytes: await bytesOf(blob), type: blob.type || file.type })
        return show(key, blob)
      }),
    )
  },
  open: async (key) => {
    const kept = await keptFile(key)
    return kept ? show(key, new Blob([kept.bytes], { type: kept.type })) : null
  },
  drop: async (key) => {
    const src = shown.get(key)
    if (src) URL.revokeObjectURL(src)
    shown.delete(key)
    await dropFile(key)
  },
  upload: async (key, to) => {
    const kept = await keptFile(key)
    if (!kept) throw new Error('这张照片已不在手机里，请重新选择')
    return post(new Blob([kept.bytes], { type: kept.type }), to)
  },
}
