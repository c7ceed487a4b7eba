import Taro from '@tarojs/taro'
import { NoLocation, type Fix } from './location.types'

export const whereAmI = async (): Promise<Fix> => {
  try {
    const at = await Taro.getLocation({ type: 'gcj02', isHighAccuracy: true, highAccuracyExpireTime: 8000 })
    return {
      pin: { longitude: at.longitude, latitude: at.latitude, datum: 'gcj02' },
      accuracyMetres: Math.round(at.accuracy),
    }
  } catch (error) {
    const denied = /auth|deny|denied/.test((error as { errMsg?: string }).errMsg ?? '')
    throw new NoLocation(
      denied
        ? '没有定位权限，可在右上角“设置”里打开，也可以在地图上选点或写地址'
        : '暂时定不了位，请在地图上选点或写地址',
    )
  }
}
