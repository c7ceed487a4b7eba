import Taro from '@tarojs/taro'
import { answerOf, type Answer } from './answer'
import { OfflineError } from './offline'
import type { Upload } from './send-file.types'

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
  const { statusCode, data } = await task.catch(() => {
    throw new OfflineError()
  })
  return answerOf(statusCode, data)
}
