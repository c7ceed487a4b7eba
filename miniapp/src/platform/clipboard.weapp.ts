import Taro from '@tarojs/taro'

/** WeChat says by itself that it was copied. Throws where it refuses. */
export const copyText = async (text: string) => void (await Taro.setClipboardData({ data: text }))
