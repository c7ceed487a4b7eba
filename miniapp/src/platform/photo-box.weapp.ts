import Taro from '@tarojs/taro'
import { cancelled, dropUserFile, hasUserFile, keepUserFile } from './kept-files.weapp'
import type { PhotoBox } from './photo-box.types'
import { sendFile } from './send-file.weapp'

const biggestBytes = 20 * 1024 * 1024

/** The original goes out, since its EXIF tells place and time; only what the server would refuse is compressed. */
const withinLimit = async (path: string, bytes: number) =>
  bytes <= biggestBytes ? path : (await Taro.compressImage({ src: path, quality: 80 })).tempFilePath

const keep = (path: string) => keepUserFile('photo', path, /\.\w{3,4}$/.exec(path)?.[0] ?? '.jpg')

export const photoBox: PhotoBox = {
  choose: async (most) => {
    try {
      const { tempFiles } = await Taro.chooseMedia({
        count: most,
        mediaType: ['image'],
        sizeType: ['original'],
        sourceType: ['album', 'camera'],
      })
      return await Promise.all(
        tempFiles.map(async (file) => {
          const key = await keep(await withinLimit(file.tempFilePath, file.size))
          return { key, src: key }
        }),
      )
    } catch (error) {
      if (cancelled(error)) return []
      throw error
    }
  },
  open: async (key) => ((await hasUserFile(key)) ? { key, src: key } : null),
  drop: dropUserFile,
  upload: sendFile,
}
