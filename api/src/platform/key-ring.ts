import { hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from '../env.ts'

/** Something was sealed under a key that is not here. Nothing is shown in its place. */
export class KeyMissing extends Error {
  override name = 'KeyMissing'
  constructor(
    readonly keyId: string,
    readonly of: string,
  ) {
    super(`The key ${keyId} of ${of} is missing`)
  }
}

type Purpose = 'seal' | 'find'
type Ring = {
  /** What lies under the keys, in words. */
  of: string
  /** Part of every derived key: two rings never share one, even where somebody gave both the same bytes. */
  salt: string
  setting: 'PERSONAL_KEYS' | 'VAULT_KEYS'
  /** Of the data folder, where the setting is empty. */
  file: string
}

/** Keys of one kind of data, the current one first: from the setting, or made once in the data folder. */
export const keyRing = ({ of, salt, setting, file }: Ring) => {
  let loaded: { pairs: string; keys: Map<string, Buffer>; derived: Map<string, Buffer> } | null = null

  const keyFile = () => join(env.DATA_FOLDER, file)

  /** The pairs in force, or null where there are none yet. */
  const readPairs = () => {
    const given = env[setting]
    if (given) return given
    if (env.NODE_ENV === 'production' && !env.DEMO) throw new Error(`${setting} must be set in production`)
    return existsSync(keyFile()) ? (JSON.parse(readFileSync(keyFile(), 'utf8')) as { keys: string }).keys : null
  }

  const load = () => {
    if (loaded && (!env[setting] || env[setting] === loaded.pairs)) return loaded
    const pairs = readPairs()
    if (!pairs) throw new Error(`There are no keys of ${of} yet`)
    loaded = { pairs, keys: keysOf(pairs, of), derived: new Map() }
    return loaded
  }

  /** Makes the first key file; one that another process made in the meantime is kept. */
  const makeFile = () => {
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

  /** The key of one purpose and use, derived from the key of this id (HKDF-SHA256). Throws `KeyMissing`. */
  const key = (keyId: string, purpose: Purpose, use: string) => {
    const { keys, derived } = load()
    const name = `${keyId} ${purpose} ${use}`
    const known = derived.get(name)
    if (known) return known
    const master = keys.get(keyId)
    if (!master) throw new KeyMissing(keyId, of)
    const made = Buffer.from(hkdfSync('sha256', master, salt, `${purpose} ${use}`, 32))
    derived.set(name, made)
    return made
  }

  /** Every key id there is, the current one first. */
  const keyIds = () => [...load().keys.keys()]

  return {
    of,
    setting,
    exists: () => readPairs() !== null,
    makeFile,
    /** The next use reads the key file anew. */
    forgetFile: () => {
      loaded = null
    },
    key,
    keyIds,
    currentKeyId: () => keyIds()[0]!,
  }
}
export type KeyRing = ReturnType<typeof keyRing>

const keysOf = (pairs: string, of: string) =>
  new Map(
    pairs.split(',').map((pair) => {
      const [id = '', key = ''] = pair.split(':')
      const bytes = Buffer.from(key, 'base64url')
      if (bytes.length !== 32) throw new Error(`The key ${id} of ${of} is not 32 bytes long`)
      return [id, bytes]
    }),
  )
