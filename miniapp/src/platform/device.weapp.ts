import type { Device } from '@huisheng/contract'
import Taro from '@tarojs/taro'

const computers = ['windows', 'mac']

/** What this device is, as the one who releases it later will recognise it. */
export const describeDevice = (): Omit<Device, 'id'> => {
  const { brand, model, platform } = Taro.getDeviceInfo()
  return {
    name: [brand, model].filter(Boolean).join(' ').slice(0, 40) || '手机',
    kind: computers.includes(platform) ? 'computer' : 'phone',
  }
}
