import type { PointWgs84 } from '@huisheng/contract'
import Taro from '@tarojs/taro'
import { toGcj02 } from './datum'

export const canOpenMap = true

/** WeChat's own map, from which the person picks the app that leads them there. */
export const openMap = (point: PointWgs84, name: string) => {
  const { longitude, latitude } = toGcj02(point)
  void Taro.openLocation({ longitude, latitude, name, scale: 17 }).catch(() => undefined)
}
