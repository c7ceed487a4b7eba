import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Actor } from '../../http/actor.ts'
import { Problem } from '../../http/problem.ts'
import { clock } from '../../platform/clock.ts'
import { keyFor } from '../../platform/keyring.ts'

const algorithm = 'aes-256-gcm'
const nonceLength = 12
const tagLength = 16
const pseudonymLength = 12
const timeLength = 6
const lifeMs = 30 * 60 * 1000

/** Opens one tip-off for half an hour. It shows to nobody which, nor until when, and cannot be altered. */
export const giveKey = (pseudonym: string): { key: string; keyEndsAt: Date } => {
  const keyEndsAt = new Date(clock.now().getTime() + lifeMs)
  const plain = Buffer.alloc(pseudonymLength + timeLength)
  plain.write(pseudonym, 'hex')
  plain.writeUIntBE(keyEndsAt.getTime(), pseudonymLength, timeLength)
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv(algorithm, keyFor('tip-key'), nonce, { authTagLength: tagLength })
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
  return { key: Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url'), keyEndsAt }
}

/** The tipster as somebody who acts, known by the pseudonym alone. Throws `tip_key_ended` for every key that is none. */
export const tipsterOf = (key: string): Actor => {
  const plain = open(key)
  if (!plain || plain.readUIntBE(pseudonymLength, timeLength) <= clock.now().getTime())
    throw new Problem('tip_key_ended')
  const id = plain.toString('hex', 0, pseudonymLength)
  return { id, role: 'resident', name: '举报人', areaIds: [], departmentId: null }
}

const open = (key: string) => {
  const bytes = Buffer.from(key, 'base64url')
  if (bytes.length !== nonceLength + tagLength + pseudonymLength + timeLength || bytes.toString('base64url') !== key)
    return null
  try {
    const decipher = createDecipheriv(algorithm, keyFor('tip-key'), bytes.subarray(0, nonceLength), {
      authTagLength: tagLength,
    }).setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength))
    return Buffer.concat([decipher.update(bytes.subarray(nonceLength + tagLength)), decipher.final()])
  } catch {
    return null
  }
}
