import { env } from '../env.ts'

/** A key in PEM, whose line breaks may be written as \n so that it fits one line of a settings file. */
const pem = (text: string | undefined) => text?.replaceAll('\\n', '\n')

/** Where WeChat Pay is, who we are to it and how it proves to be itself. Read at each call, so a stand-in can take its place. */
export const wechatPaySettings = {
  api: env.WECHAT_PAY_API,
  appId: env.WECHAT_APP_ID,
  merchant: env.WECHAT_PAY_MERCHANT,
  /** Of the merchant's certificate, and its private key. */
  serial: env.WECHAT_PAY_SERIAL,
  privateKey: pem(env.WECHAT_PAY_KEY),
  /** The id of WeChat Pay's public key (or the serial of its certificate), and that key. */
  platformSerial: env.WECHAT_PAY_PLATFORM_SERIAL,
  platformKey: pem(env.WECHAT_PAY_PLATFORM_KEY),
  sceneId: env.WECHAT_PAY_SCENE,
  /** One transfer moves no less and no more than this. */
  leastFen: 10,
  mostFen: env.WECHAT_PAY_MOST_FEN,
  /** How long one call may take. */
  timeoutMs: 10_000,
}

/** Whether rewards can be paid to WeChat here. */
export const canTransfer = () => {
  const { api, merchant, serial, privateKey, platformSerial, platformKey } = wechatPaySettings
  return Boolean(api && merchant && serial && privateKey && platformSerial && platformKey)
}

/** Whether one transfer may move this much here. */
export const canTransferAmount = (amountFen: number) =>
  canTransfer() && amountFen >= wechatPaySettings.leastFen && amountFen <= wechatPaySettings.mostFen
