import { constants, publicEncrypt, sign, verify } from 'node:crypto'

const scheme = 'WECHATPAY2-SHA256-RSA2048'
export type SignedRequest = { method: string; path: string; timestamp: string; nonce: string; body: string }
export type SignedAnswer = Pick<SignedRequest, 'timestamp' | 'nonce' | 'body'>

const lines = (...parts: string[]) => Buffer.from(parts.map((part) => `${part}\n`).join(''))

/** What is signed of a request: method, path with query, time, nonce and body, a line each. */
export const requestLines = ({ method, path, timestamp, nonce, body }: SignedRequest) =>
  lines(method, path, timestamp, nonce, body)
export const answerLines = ({ timestamp, nonce, body }: SignedAnswer) => lines(timestamp, nonce, body)

export const signLines = (text: Buffer, privateKey: string) => sign('sha256', text, privateKey).toString('base64')
export const isSigned = (text: Buffer, signature: string, publicKey: string) =>
  verify('sha256', text, publicKey, Buffer.from(signature, 'base64'))

type Merchant = { merchant: string; serial: string; privateKey: string }

/** The value of the Authorization header. */
export const authorisePay = ({ merchant, serial, privateKey }: Merchant, request: SignedRequest) => {
  const parts = {
    mchid: merchant,
    nonce_str: request.nonce,
    signature: signLines(requestLines(request), privateKey),
    timestamp: request.timestamp,
    serial_no: serial,
  }
  return `${scheme} ${Object.entries(parts)
    .map(([name, value]) => `${name}="${value}"`)
    .join(',')}`
}

/** The parts of an Authorization header; null where it is none. */
export const readAuthorisation = (header: string) => {
  if (!header.startsWith(`${scheme} `)) return null
  return Object.fromEntries([...header.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name!, value!]))
}

const oaep = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' }

/** A field that only WeChat Pay can read (RSA-OAEP with SHA-1, as it asks for). */
export const encryptField = (text: string, key: string) =>
  publicEncrypt({ key, ...oaep }, Buffer.from(text)).toString('base64')
export const fieldPadding = oaep
