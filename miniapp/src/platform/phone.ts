import Taro from '@tarojs/taro'

export const callPhone = (phoneNumber: string) => void Taro.makePhoneCall({ phoneNumber }).catch(() => undefined)
export const showLarge = (urls: string[], at: number) => void Taro.previewImage({ urls, current: urls[at] })
