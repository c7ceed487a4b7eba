import Taro from '@tarojs/taro'
import { fitSheet } from './fit-sheet'
import { cancelled } from './kept-files.weapp'
import type { Upload } from './send-file.types'
import { sendFile } from './send-file.weapp'
import type { ChooseSheet } from './sheet-box.types'
import { newUuid } from './uuid'

/** WeChat names an upload by its path, so it goes from a folder of its own, which is gone afterwards. */
const sendNamed = async (tempPath: string, name: string, to: Upload) => {
  const files = Taro.getFileSystemManager()
  const folder = `${Taro.env.USER_DATA_PATH}/sheet-${newUuid()}`
  files.mkdirSync(folder, true)
  try {
    const path = `${folder}/${name.replace(/[\\/:*?"<>|]/g, '_')}`
    files.copyFileSync(tempPath, path)
    return await sendFile(path, to)
  } finally {
    files.rmdirSync(folder, true)
  }
}

/** WeChat hands over files only from a chat; its file helper is one. */
export const chooseSheet: ChooseSheet = async () => {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['xlsx'] })
    const [file] = tempFiles
    if (!file) return null
    fitSheet(file)
    return { name: file.name, bytes: file.size, send: (to) => sendNamed(file.path, file.name, to) }
  } catch (error) {
    if (cancelled(error)) return null
    throw error
  }
}
