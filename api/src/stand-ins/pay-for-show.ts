import { generateKeyPair } from 'node:crypto'
import { promisify } from 'node:util'
import { wechatPaySettings } from '../platform/wechat-pay-settings.ts'
import { startWechatPayStandIn } from './wechat-pay-stand-in.ts'

const makePair = () =>
  promisify(generateKeyPair)('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })

/** A stand-in with keys made just now, and the settings under which the client speaks to it. */
export const payForShow = async ({ takenAfterMs = null }: { takenAfterMs?: number | null } = {}) => {
  const [ours, theirs] = await Promise.all([makePair(), makePair()])
  const names = { merchant: '1900000001', serial: 'A1B2C3D4E5F60718', platformSerial: 'PUB_KEY_ID_0000000001' }
  const standIn = await startWechatPayStandIn({
    ...{ appId: wechatPaySettings.appId, ...names, takenAfterMs },
    ...{ merchantKey: ours.publicKey, platformPrivateKey: theirs.privateKey },
  })
  const settings = { api: standIn.address, ...names, privateKey: ours.privateKey, platformKey: theirs.publicKey }
  return { standIn, settings }
}
