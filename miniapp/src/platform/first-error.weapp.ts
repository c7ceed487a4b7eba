import Taro from '@tarojs/taro'

const above = -160

/** Brings the first thing to mend into sight, once it has been drawn. */
export const showFirstError = () =>
  void setTimeout(() => {
    const selector = '.field__error, .cell__error, .finding--block'
    void Taro.pageScrollTo({ selector, offsetTop: above, duration: 200 }).catch(() => undefined)
  }, 100)
