import Taro from '@tarojs/taro'
import { OfflineError } from './offline'
import type { PhotoBox } from './photo-box.types'
import { newUuid } from './uuid'

const biggestBytes = 20 * 1024 * 1024

const cancelled = (error: unknown) => /cancel/.test((error as { errMsg?: string } | null)?.errMsg ?? '')

/** The original goes out, since its EXIF tells place and time; only what the server would refuse is compressed. */
const withinLimit = async (path: string, bytes: number) =>
  bytes <= biggestBytes ? path : (await Taro.compressImage({ src: path, quality: 80 })).tempFilePath

/** User files outlive a restart and hold 200 MB, against 10 MB for cached ones. */
const keep = (tempFilePath: string) =>
  new Promise<string>((resolve, reject) => {
    const extension = /\.\w{3,4}$/.exec(tempFilePath)?.[0] ?? '.jpg'
    const filePath = `${Taro.env.USER_DATA_PATH}/photo-${newUuid()}${extension}`
    Taro.getFileSystemManager().saveFile({ tempFilePath, filePath, success: () => resolve(filePath), fail: reject })
  })

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

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
  open: (key) =>
    new Promise((resolve) => {
      Taro.getFileSystemManager().access({
        path: key,
        success: () => resolve({ key, src: key }),
        fail: () => resolve(null),
      })
    }),
  drop: (key) =>
    new Promise((resolve) => {
      Taro.getFileSystemManager().unlink({ filePath: key, success: () => resolve(), fail: () => resolve() })
    }),
  upload: async (key, { url, token, onProgress }) => {
    const task = Taro.uploadFile({
      url,
      filePath: key,
      name: 'photo',
      timeout: 120_000,
      header: token ? { authorization: `Bearer ${token}` } : {},
    })
    task.progress((event) => onProgress(event.progress))
    try {
      const { statusCode, data } = await task
      return { status: statusCode, data: parsed(data) }
    } catch {
      throw new OfflineError()
    }
  },
}
