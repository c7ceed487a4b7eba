import Taro from '@tarojs/taro'
import { OfflineError } from './offline'
import type { Upload } from './send-file.types'
import type { Answer } from './transport'

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** One multipart part; throws `OfflineError` where nothing answered. */
export const sendFile = async (filePath: string, { url, part, token, onProgress }: Upload): Promise<Answer> => {
  const task = Taro.uploadFile({
    url,
    filePath,
    name: part,
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
}
