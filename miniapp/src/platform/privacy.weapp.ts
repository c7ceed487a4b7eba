import Taro from '@tarojs/taro'

/** WeChat's own gate before private interfaces; false where the person declines. */
export const authorizePrivacy = () =>
  new Promise<boolean>((resolve) => {
    Taro.getPrivacySetting({
      success: ({ needAuthorization }) => {
        if (!needAuthorization) return resolve(true)
        Taro.requirePrivacyAuthorize({ success: () => resolve(true), fail: () => resolve(false) })
      },
      fail: () => resolve(true),
    })
  })
