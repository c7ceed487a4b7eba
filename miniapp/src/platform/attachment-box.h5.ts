import { attachmentLimits } from '@huisheng/contract'
import type { AttachmentBox } from './attachment-box.types'
import { chooseFiles } from './choose-files'
import { dropFile, keepFile, keptFile } from './device-store'
import { readBytes } from './read-bytes.h5'
import { sendFile } from './send-file.h5'
import { withinLimit } from './shrink'
import { newUuid } from './uuid'

const pdf = 'application/pdf'
const accept = `image/jpeg,image/png,image/webp,${pdf}`

const keep = async (file: File) => {
  const isPdf = file.type === pdf
  if (isPdf && file.size > attachmentLimits.bytes) throw new Error(`“${file.name}”超过 10 MB，请缩小后再选`)
  const blob = isPdf ? file : await withinLimit(file)
  const key = `attachment-${newUuid()}`
  await keepFile(key, { bytes: await readBytes(blob), type: blob.type || file.type })
  return { key, name: file.name, kind: isPdf ? ('pdf' as const) : ('image' as const) }
}

export const attachmentBox: AttachmentBox = {
  sources: [{ value: 'any', title: '拍照或选文件' }],
  choose: async (_source, most) => {
    const files = await chooseFiles({ accept, many: most > 1 })
    return Promise.all(files.slice(0, most).map(keep))
  },
  drop: async (key) => void (await dropFile(key)),
  upload: async (key, to) => {
    const kept = await keptFile(key)
    if (!kept) throw new Error('这份材料已不在手机里，请重新选择')
    return sendFile(new Blob([kept.bytes], { type: kept.type }), kept.type === pdf ? 'file.pdf' : 'file.jpg', to)
  },
}
