import { createHash, createHmac } from 'node:crypto'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

export const signedContentType = 'application/json; charset=utf-8'
const signedHeaders = 'content-type;host;x-tc-action'

type Signed = {
  secretId: string
  secretKey: string
  host: string
  service: string
  action: string
  /** Seconds since 1970. */
  timestamp: number
  payload: string
}

/** The Authorization header of Tencent Cloud's API 3.0 (TC3-HMAC-SHA256) for a POST to `/`. */
export const authorise = ({ secretId, secretKey, host, service, action, timestamp, payload }: Signed) => {
  const day = new Date(timestamp * 1000).toISOString().slice(0, 10)
  const scope = `${day}/${service}/tc3_request`
  const headers = `content-type:${signedContentType}\nhost:${host}\nx-tc-action:${action.toLowerCase()}\n`
  const request = ['POST', '/', '', headers, signedHeaders, sha256(payload)].join('\n')
  const toSign = ['TC3-HMAC-SHA256', timestamp, scope, sha256(request)].join('\n')
  const key = hmac(hmac(hmac(`TC3${secretKey}`, day), service), 'tc3_request')
  const signature = hmac(key, toSign).toString('hex')
  return `TC3-HMAC-SHA256 Credential=${secretId}/${scope}, SignedHeaders=${signedHeaders}, Signature=${signature}`
}
