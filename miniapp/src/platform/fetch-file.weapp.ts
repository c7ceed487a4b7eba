import Taro from '@tarojs/taro'
import type { FetchFile } from './fetch-file.types'
import { OfflineError } from './offline'

const readable = ['pdf', 'xlsx'] as const
const kindOf = (name: string) => readable.find((kind) => name.endsWith(`.${kind}`))

const readProblem = (filePath: string): unknown => {
  try {
    return JSON.parse(String(Taro.getFileSystemManager().readFileSync(filePath, 'utf8')))
  } catch {
    return null
  }
}

/** Opens what WeChat can show, with its own menu to pass it on; anything else goes to a chat of the person’s choice. */
export const fetchFile: FetchFile = async ({ url, token, name }) => {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`
  const { statusCode } = await Taro.downloadFile({
    url,
    filePath,
    header: token ? { authorization: `Bearer ${token}` } : {},
  }).catch(() => {
    throw new OfflineError()
  })
  if (statusCode !== 200) return { status: statusCode, data: readProblem(filePath) }
  const fileType = kindOf(name)
  await (fileType
    ? Taro.openDocument({ filePath, fileType, showMenu: true })
    : Taro.shareFileMessage({ filePath, fileName: name }))
  return { status: statusCode, data: null }
}
