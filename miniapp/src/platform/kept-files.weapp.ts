import Taro from '@tarojs/taro'
import { newUuid } from './uuid'

/** User files outlive a restart and hold 200 MB, against 10 MB for cached ones. */
export const keepUserFile = (kind: string, tempFilePath: string, extension: string) =>
  new Promise<string>((resolve, reject) => {
    const filePath = `${Taro.env.USER_DATA_PATH}/${kind}-${newUuid()}${extension}`
    Taro.getFileSystemManager().saveFile({ tempFilePath, filePath, success: () => resolve(filePath), fail: reject })
  })

export const hasUserFile = (path: string) =>
  new Promise<boolean>((resolve) => {
    Taro.getFileSystemManager().access({ path, success: () => resolve(true), fail: () => resolve(false) })
  })

export const dropUserFile = (filePath: string) =>
  new Promise<void>((resolve) => {
    Taro.getFileSystemManager().unlink({ filePath, success: () => resolve(), fail: () => resolve() })
  })

export const cancelled = (error: unknown) => /cancel/.test((error as { errMsg?: string } | null)?.errMsg ?? '')
