import Taro from '@tarojs/taro'

export const canScan = true

/** What the code says; null where the person turned back. */
export const scanCode = async (): Promise<string | null> => {
  try {
    return (await Taro.scanCode({ scanType: ['qrCode', 'barCode'] })).result
  } catch {
    return null
  }
}
