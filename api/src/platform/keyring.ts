import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from '../env.ts'

/** The secret all keys come from: from the environment, or (demo and development only) made once in the data folder. */
const masterSecret = () => {
  if (env.SECRET) return env.SECRET
  if (env.NODE_ENV === 'production' && !env.DEMO) throw new Error('SECRET must be set in production')
  const file = join(env.DATA_FOLDER, 'secret')
  if (!existsSync(file)) {
    mkdirSync(env.DATA_FOLDER, { recursive: true })
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
  }
  return readFileSync(file, 'utf8')
}

const keys = new Map<string, Buffer>()

/** A 32-byte key of its own for each use, derived from the master secret (HKDF-SHA256). */
export const keyFor = (use: string) => {
  const known = keys.get(use)
  if (known) return known
  const key = Buffer.from(hkdfSync('sha256', masterSecret(), 'huisheng', use, 32))
  keys.set(use, key)
  return key
}

/** A keyed hash: finds an equal value without revealing it. */
export const hashFor = (use: string, value: string) =>
  createHmac('sha256', keyFor(use)).update(value).digest('base64url')

export const sameText = (a: string, b: string) => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
