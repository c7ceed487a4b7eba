import Taro from '@tarojs/taro'
import { uuidFrom } from './uuid'

type Ask = (options: {
  length: number
  success: (result: { randomValues: ArrayBuffer }) => void
  fail: () => void
}) => void

/** A version 4 UUID that nobody can guess: it names a sending and is secret to who sends. */
export const newSecretId = () =>
  new Promise<string>((resolve, reject) => {
    const ask = Taro.getRandomValues as unknown as Ask
    ask({
      length: 16,
      success: ({ randomValues }) => resolve(uuidFrom(new Uint8Array(randomValues))),
      fail: () => reject(new Error('这个版本的微信不能安全地举报，请升级微信后再试')),
    })
  })
