import Taro from '@tarojs/taro'

/** Small JSON values by key; WeChat keeps about 1 MB a key. */
export const readStored = <T>(key: string): T | null => {
  const value: unknown = Taro.getStorageSync(`hs:${key}`)
  return value === '' || value === undefined ? null : (value as T)
}
export const writeStored = (key: string, value: unknown) => Taro.setStorageSync(`hs:${key}`, value)
export const dropStored = (key: string) => Taro.removeStorageSync(`hs:${key}`)
