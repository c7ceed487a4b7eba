import Taro from '@tarojs/taro'

export type Tab = '/pages/home/index' | '/pages/mine/index' | '/pages/notices/index' | '/pages/settings/index'

export const goTo = (url: string) => void Taro.navigateTo({ url })
export const replaceWith = (url: string) => void Taro.redirectTo({ url })
export const switchTo = (url: Tab) => void Taro.switchTab({ url })

/** Back, or home where the person came straight to this page. */
export const goBack = () => {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else switchTo('/pages/home/index')
}
