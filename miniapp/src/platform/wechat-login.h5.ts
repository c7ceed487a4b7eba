export const hasWechatLogin = false
export const wechatCode = async (): Promise<string> => {
  throw new Error('请用手机号登录')
}
