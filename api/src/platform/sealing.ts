import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import type { KeyRing } from './key-ring.ts'

const algorithm = 'aes-256-gcm'
const nonceLength = 12
const tagLength = 16

/** Which key something was sealed or hashed under. */
export const keyIdOf = (sealed: string | Buffer) => {
  if (typeof sealed === 'string') return sealed.slice(0, Math.max(0, sealed.indexOf('.')))
  return sealed.subarray(1, 1 + (sealed[0] ?? 0)).toString('latin1')
}

/** How texts and bytes are sealed, opened and found under the keys of one ring. */
export const sealing = (ring: KeyRing) => {
  /** Like `seal`, under a key that is not the current one. Only the check of the keys needs it. */
  const sealUnder = (keyId: string, use: string, text: string) =>
    `${keyId}.${encrypt(keyId, use, Buffer.from(text)).toString('base64url')}`

  /** Throws `KeyMissing` when its key is not here, an Error when it was altered or belongs to another use. */
  const open = (use: string, sealed: string) => {
    const keyId = keyIdOf(sealed)
    const body = sealed.slice(keyId.length + 1)
    const bytes = Buffer.from(body, 'base64url')
    if (bytes.toString('base64url') !== body) throw new Error('Sealed text is malformed')
    return decrypt(keyId, use, bytes).toString()
  }

  /** Like `seal`, for files: the length of the key id in one byte, the key id, then what is sealed. */
  const sealBytes = (use: string, bytes: Buffer) => {
    const keyId = ring.currentKeyId()
    return Buffer.concat([Buffer.from([keyId.length]), Buffer.from(keyId), encrypt(keyId, use, bytes)])
  }

  /** Throws like `open`. */
  const openBytes = (use: string, sealed: Buffer) => {
    const keyId = keyIdOf(sealed)
    return decrypt(keyId, use, sealed.subarray(1 + keyId.length))
  }

  const hashUnder = (keyId: string, use: string, text: string) =>
    `${keyId}.${createHmac('sha256', ring.key(keyId, 'find', use))
      .update(text)
      .digest('base64url')}`

  const encrypt = (keyId: string, use: string, plain: Buffer) => {
    const nonce = drawNonce()
    const cipher = createCipheriv(algorithm, ring.key(keyId, 'seal', use), nonce, { authTagLength: tagLength })
    const sealed = Buffer.concat([cipher.setAAD(boundTo(keyId, use)).update(plain), cipher.final()])
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
  }

  const decrypt = (keyId: string, use: string, bytes: Buffer) => {
    const key = ring.key(keyId, 'seal', use)
    const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceLength), { authTagLength: tagLength })
      .setAAD(boundTo(keyId, use))
      .setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength))
    return Buffer.concat([decipher.update(bytes.subarray(nonceLength + tagLength)), decipher.final()])
  }

  return {
    ring,
    /** AES-256-GCM under the current key; opens only under the same use. Answers `keyId.base64url`. */
    seal: (use: string, text: string) => sealUnder(ring.currentKeyId(), use, text),
    sealUnder,
    open,
    sealBytes,
    openBytes,
    /** A keyed hash under the current key, as it is stored: finds an equal value without revealing it. */
    hash: (use: string, text: string) => hashUnder(ring.currentKeyId(), use, text),
    /** The hash under every key, the current one first: look for it with `$in`. */
    hashes: (use: string, text: string) => ring.keyIds().map((keyId) => hashUnder(keyId, use, text)),
    /** Whether it lies under a key that is not the current one. */
    isOld: (sealed: string | Buffer) => keyIdOf(sealed) !== ring.currentKeyId(),
  }
}
export type Sealing = ReturnType<typeof sealing>

/** Random bytes of many nonces at once: to draw them one by one takes longer than to seal. Each is used once. */
const noncesAtOnce = 1_024
let drawn = Buffer.alloc(0)
const drawNonce = () => {
  if (drawn.length === 0) drawn = randomBytes(nonceLength * noncesAtOnce)
  const nonce = drawn.subarray(0, nonceLength)
  drawn = drawn.subarray(nonceLength)
  return nonce
}

const boundTo = (keyId: string, use: string) => Buffer.from(`${keyId} ${use}`)
