import Taro from '@tarojs/taro'

export const hasWechatLogin = true
/** A one-time code the server trades for who this is. */
export const wechatCode = async () => (await Taro.login()).code
