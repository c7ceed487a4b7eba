import type { Device } from '@huisheng/contract'

const known: [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/HarmonyOS|OpenHarmony/, '鸿蒙设备'],
  [/Android/, '安卓设备'],
  [/Windows/, 'Windows 电脑'],
  [/Mac OS X/, 'Mac 电脑'],
  [/Linux/, 'Linux 电脑'],
]

/** What this device is, as the one who releases it later will recognise it. */
export const describeDevice = (): Omit<Device, 'id'> => {
  const agent = navigator.userAgent
  const [, name] = known.find(([pattern]) => pattern.test(agent)) ?? [null, '浏览器']
  return { name, kind: /Mobi|Android|iPhone|iPad|HarmonyOS/.test(agent) ? 'phone' : 'computer' }
}
