import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { useDatabase } from '../../test/app.ts'
import { env } from '../env.ts'
import { ensureKeys } from './ensure-keys.ts'
import { KeyCheck } from './key-check.model.ts'
import { personalRing } from './personal-keys.ts'
import { openPersonal, sealPersonal } from './personal.ts'
import { vaultRing, vaultSealing } from './vault-sealing.ts'

useDatabase()
const given = { ...env }
const folder = mkdtempSync(join(tmpdir(), 'keys-'))
const file = join(folder, 'personal-keys.json')
beforeEach(() => {
  Object.assign(env, { DATA_FOLDER: folder, PERSONAL_KEYS: undefined, NODE_ENV: 'development', DEMO: false })
  personalRing.forgetFile()
})
afterEach(() => {
  Object.assign(env, given)
  personalRing.forgetFile()
  rmSync(file, { force: true })
})
afterAll(() => rmSync(folder, { recursive: true }))

const key = (letter: string) => `${letter}:${Buffer.alloc(32, letter).toString('base64url')}`

test('the first start makes a key only its owner can read, and the next keeps it', async () => {
  await Promise.all([ensureKeys(), ensureKeys()])
  const made = readFileSync(file, 'utf8')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const sealed = sealPersonal('phone', '13812345678')
  personalRing.forgetFile()
  await ensureKeys()
  expect(readFileSync(file, 'utf8')).toBe(made)
  expect(openPersonal('phone', sealed)).toBe('13812345678')
})

test('a lost key file is never replaced: the start is refused and the key named', async () => {
  await ensureKeys()
  const keyId = (await KeyCheck.findOne().lean())!._id
  rmSync(file)
  personalRing.forgetFile()
  await expect(ensureKeys()).rejects.toThrow(keyId)
  expect(existsSync(file)).toBe(false)
  env.PERSONAL_KEYS = key('b')
  await expect(ensureKeys()).rejects.toThrow(keyId)
  expect(await KeyCheck.countDocuments()).toBe(1)
})

test('production starts only with keys of its own', async () => {
  env.NODE_ENV = 'production'
  await expect(ensureKeys()).rejects.toThrow('PERSONAL_KEYS must be set in production')
  expect(existsSync(file)).toBe(false)
  env.PERSONAL_KEYS = key('a')
  await ensureKeys()
})

test('a key may be added, but none taken away or exchanged', async () => {
  env.PERSONAL_KEYS = key('a')
  await ensureKeys()
  env.PERSONAL_KEYS = `${key('b')},${key('a')}`
  await ensureKeys()
  env.PERSONAL_KEYS = key('b')
  await expect(ensureKeys()).rejects.toThrow('key a of')
  env.PERSONAL_KEYS = `${key('b')},${key('c').replace('c:', 'a:')}`
  await expect(ensureKeys()).rejects.toThrow('key a of')
})

test('a retired key may be gone, and counts again once it seals', async () => {
  env.PERSONAL_KEYS = `${key('b')},${key('a')}`
  await ensureKeys()
  await KeyCheck.updateOne({ _id: 'a' }, { retiredAt: new Date() })
  env.PERSONAL_KEYS = key('b')
  await ensureKeys()
  env.PERSONAL_KEYS = `${key('a')},${key('b')}`
  await ensureKeys()
  expect((await KeyCheck.findById('a').lean())!.retiredAt).toBeNull()
})

test('the vault has a file of its own, made and missed like the other', async () => {
  env.PERSONAL_KEYS = key('a')
  env.VAULT_KEYS = undefined
  vaultRing.forgetFile()
  await ensureKeys()
  const vaultFile = join(folder, 'vault-keys.json')
  expect(statSync(vaultFile).mode & 0o777).toBe(0o600)
  expect(existsSync(file)).toBe(false)
  const sealed = vaultSealing.seal('identity', 'who')
  vaultRing.forgetFile()
  await ensureKeys()
  expect(vaultSealing.open('identity', sealed)).toBe('who')
  rmSync(vaultFile)
  vaultRing.forgetFile()
  await expect(ensureKeys()).rejects.toThrow('VAULT_KEYS')
  expect(existsSync(vaultFile)).toBe(false)
  env.NODE_ENV = 'production'
  await expect(ensureKeys()).rejects.toThrow('VAULT_KEYS must be set in production')
  vaultRing.forgetFile()
})
