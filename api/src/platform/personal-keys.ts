import { hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from '../env.ts'

/** Something was sealed under a key that is not here. Nothing is shown in its place. */
export class KeyMissing extends Error {
  override name = 'KeyMissing'
  constructor(readonly keyId: string) {
    super(`The key ${keyId} of personal data is missing`)
  }
}

type Purpose = 'seal' | 'find'
/** By key id, the current key first. */
type Ring = Map<string, Buffer>

let loaded: { pairs: string; ring: Ring; derived: Map<string, Buffer> } | null = null

const keyFile = () => join(env.DATA_FOLDER, 'personal-keys.json')

/** The pairs in force, or null where there are none yet. */
const readPairs = () => {
  if (env.PERSONAL_KEYS) return env.PERSONAL_KEYS
  if (env.NODE_ENV === 'production' && !env.DEMO) throw new Error('PERSONAL_KEYS must be set in production')
  return existsSync(keyFile()) ? (JSON.parse(readFileSync(keyFile(), 'utf8')) as { keys: string }).keys : null
}

const load = () => {
  if (loaded && (!env.PERSONAL_KEYS || env.PERSONAL_KEYS === loaded.pairs)) return loaded
  const pairs = readPairs()
  if (!pairs) throw new Error('There are no keys of personal data yet')
  loaded = { pairs, ring: ringOf(pairs), derived: new Map() }
  return loaded
}

const ringOf = (pairs: string): Ring =>
  new Map(
    pairs.split(',').map((pair) => {
      const [id = '', key = ''] = pair.split(':')
      const bytes = Buffer.from(key, 'base64url')
      if (bytes.length !== 32) throw new Error(`The key ${id} of personal data is not 32 bytes long`)
      return [id, bytes]
    }),
  )

/** The next use reads the key file anew. */
export const forgetKeyFile = () => {
  loaded = null
}

export const personalKeysExist = () => readPairs() !== null

/** Makes the first key file; one that another process made in the meantime is kept. */
export const makeKeyFile = () => {
  mkdirSync(env.DATA_FOLDER, { recursive: true })
  const draft = `${keyFile()}.${randomBytes(4).toString('hex')}`
  const keys = `${randomBytes(4).toString('hex')}:${randomBytes(32).toString('base64url')}`
  writeFileSync(draft, JSON.stringify({ keys }), { mode: 0o600, flush: true })
  try {
    linkSync(draft, keyFile())
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft)
  }
}

/** Every key id there is, the current one first. */
export const personalKeyIds = () => [...load().ring.keys()]
export const currentKeyId = () => personalKeyIds()[0]!

/** The key of one purpose and use, derived from the key of this id (HKDF-SHA256). Throws `KeyMissing`. */
export const personalKey = (keyId: string, purpose: Purpose, use: string) => {
  const { ring, derived } = load()
  const name = `${keyId} ${purpose} ${use}`
  const known = derived.get(name)
  if (known) return known
  const master = ring.get(keyId)
  if (!master) throw new KeyMissing(keyId)
  const key = Buffer.from(hkdfSync('sha256', master, 'huisheng personal', `${purpose} ${use}`, 32))
  derived.set(name, key)
  return key
}
