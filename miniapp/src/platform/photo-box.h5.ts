import { chooseFiles } from './choose-files'
import { dropFile, keepFile, keptFile } from './device-store'
import type { PhotoBox } from './photo-box.types'
import { readBytes } from './read-bytes.h5'
import { sendFile } from './send-file.h5'
import { withinLimit } from './shrink'
import { newUuid } from './uuid'

const accept = 'image/jpeg,image/png,image/webp,image/heic,image/heif'
const shown = new Map<string, string>()

const show = (key: string, blob: Blob) => {
  const src = shown.get(key) ?? URL.createObjectURL(blob)
  shown.set(key, src)
  return { key, src }
}

export const photoBox: PhotoBox = {
  choose: async (most) => {
    const files = await chooseFiles({ accept, many: most > 1 })
    return Promise.all(
      files.slice(0, most).map(async (file) => {
        const blob = await withinLimit(file)
        const key = `photo-${newUuid()}`
        await keepFile(key, { bytes: await readBytes(blob), type: blob.type || file.type })
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
    return sendFile(new Blob([kept.bytes], { type: kept.type }), 'photo', to)
  },
}
