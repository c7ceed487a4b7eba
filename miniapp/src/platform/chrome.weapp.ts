import Taro from '@tarojs/taro'
import type { Chrome } from './chrome.types'

/** The bar stands level with WeChat's capsule and keeps clear of it. */
export const readChrome = (): Chrome => {
  const { windowWidth, statusBarHeight = 20 } = Taro.getWindowInfo()
  const capsule = Taro.getMenuButtonBoundingClientRect()
  const gap = Math.max(capsule.top - statusBarHeight, 4)
  return { statusBar: statusBarHeight, bar: capsule.height + gap * 2, right: windowWidth - capsule.left }
}
