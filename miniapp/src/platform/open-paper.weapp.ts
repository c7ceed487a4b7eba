import Taro from '@tarojs/taro'

/** WeChat shows papers only from a file of its own. */
export const openPaper = async (url: string) => {
  const { tempFilePath } = await Taro.downloadFile({ url })
  await Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf' })
}
