import Taro from '@tarojs/taro'

/** WeChat asks in these words before the page is left; answers how to stop asking. */
export const guardLeaving = (words: string) => {
  Taro.enableAlertBeforeUnload({ message: words })
  return () => Taro.disableAlertBeforeUnload()
}
