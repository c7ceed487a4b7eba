import Taro from '@tarojs/taro'

export const readOnline = async () => (await Taro.getNetworkType()).networkType !== 'none'
export const onOnlineChange = (listener: (online: boolean) => void) =>
  Taro.onNetworkStatusChange(({ isConnected }) => listener(isConnected))
