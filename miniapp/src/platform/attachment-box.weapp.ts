import { attachmentLimits } from '@huisheng/contract'
import Taro from '@tarojs/taro'
import type { AttachmentBox, BoxedAttachment } from './attachment-box.types'
import { cancelled, dropUserFile, hasUserFile, keepUserFile } from './kept-files.weapp'
import { sendFile } from './send-file.weapp'

const compressed = async (path: string, bytes: number) =>
  bytes <= attachmentLimits.bytes ? path : (await Taro.compressImage({ src: path, quality: 80 })).tempFilePath

const choosePhotos = async (most: number): Promise<BoxedAttachment[]> => {
  const { tempFiles } = await Taro.chooseMedia({
    count: most,
    mediaType: ['image'],
    sizeType: ['compressed'],
    sourceType: ['album', 'camera'],
  })
  return Promise.all(
    tempFiles.map(async (file, at) => {
      const path = await compressed(file.tempFilePath, file.size)
      const key = await keepUserFile('attachment', path, /\.\w{3,4}$/.exec(path)?.[0] ?? '.jpg')
      return { key, name: `照片 ${at + 1}`, kind: 'image' as const }
    }),
  )
}

/** WeChat hands over papers only from a chat; its file helper is one. */
const choosePapers = async (most: number): Promise<BoxedAttachment[]> => {
  const { tempFiles } = await Taro.chooseMessageFile({ count: most, type: 'file', extension: ['pdf'] })
  return Promise.all(
    tempFiles.map(async ({ path, name, size }) => {
      if (size > attachmentLimits.bytes) throw new Error(`“${name}”超过 10 MB，请缩小后再选`)
      return { key: await keepUserFile('attachment', path, '.pdf'), name, kind: 'pdf' as const }
    }),
  )
}

export const attachmentBox: AttachmentBox = {
  sources: [
    { value: 'photo', title: '拍照或相册' },
    { value: 'file', title: '聊天里的 PDF' },
  ],
  choose: async (source, most) => {
    try {
      return await (source === 'file' ? choosePapers(most) : choosePhotos(most))
    } catch (error) {
      if (cancelled(error)) return []
      throw error
    }
  },
  drop: dropUserFile,
  upload: async (key, to) => {
    if (!(await hasUserFile(key))) throw new Error('这份材料已不在手机里，请重新选择')
    return sendFile(key, to)
  },
}
