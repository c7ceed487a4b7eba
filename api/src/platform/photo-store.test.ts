import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startS3StandIn } from '../stand-ins/s3-stand-in.ts'
import { StoreUnavailable } from './photo-store.errors.ts'
import { localPhotoStore } from './photo-store.local.ts'
import { s3PhotoStore } from './photo-store.s3.ts'
import { choosePhotoStore, type PhotoStore } from './photo-store.ts'
import { readEnv } from '../env.ts'

const account = { bucket: 'photos', region: 'cn-south-1', accessKey: 'AKEXAMPLE', secretKey: 'a secret/with+signs' }
let folder = ''
let s3: Awaited<ReturnType<typeof startS3StandIn>>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'photo-store-'))
  s3 = await startS3StandIn(account)
})
afterAll(async () => {
  await s3.stop()
  await rm(folder, { recursive: true, force: true })
})

const stores: [string, () => PhotoStore][] = [
  ['the folder', () => localPhotoStore(folder)],
  ['the S3 store', () => s3PhotoStore({ ...account, endpoint: s3.endpoint })],
]

test.each(stores)('%s gives back what was put, the last one, until it is removed', async (_, open) => {
  const store = open()
  const key = 'abc/0123-main.jpg'
  expect(await store.get(key)).toBeNull()
  await store.put(key, Buffer.from('one'))
  await store.put(key, Buffer.from('two'))
  expect(await store.get(key)).toEqual(Buffer.from('two'))
  await store.remove(key)
  await store.remove(key)
  expect(await store.get(key)).toBeNull()
})

test.each(stores)('%s keeps sealed papers too, below their own prefix', async (_, open) => {
  const store = open()
  const key = 'attachments/abc/0123.sealed'
  await store.put(key, Buffer.from('sealed'))
  expect(await store.get(key)).toEqual(Buffer.from('sealed'))
  await store.remove(key)
  expect(await store.get(key)).toBeNull()
})

test.each(stores)('%s keeps fifty put at once, bytes as they were', async (_, open) => {
  const store = open()
  const bytes = (at: number) => Buffer.alloc(1000 + at, at)
  const key = (at: number) => `${at % 7}/p${at}-main.jpg`
  await Promise.all(Array.from({ length: 50 }, (_, at) => store.put(key(at), bytes(at))))
  for (let at = 0; at < 50; at++) expect(await store.get(key(at))).toEqual(bytes(at))
})

test('the folder takes no key that leads out of it, and leaves no drafts', async () => {
  const store = localPhotoStore(folder)
  for (const key of ['../x.jpg', '/etc/x.jpg', 'a/../../x.jpg', 'a/b', 'a\0.jpg', ''])
    await expect(store.put(key, Buffer.from('x'))).rejects.toThrow('not a photo key')
  await Promise.all(Array.from({ length: 20 }, () => store.put('same/one-main.jpg', Buffer.from('x'))))
  expect(await readdir(join(folder, 'same'))).toEqual(['one-main.jpg'])
})

test('the S3 store tries again after a passing failure', async () => {
  const store = s3PhotoStore({ ...account, endpoint: s3.endpoint })
  s3.failNext({ status: 503, code: 'SlowDown' }, { status: 500, code: 'InternalError' })
  await store.put('a/retry-main.jpg', Buffer.from('kept'))
  expect(await store.get('a/retry-main.jpg')).toEqual(Buffer.from('kept'))
})

test('what the S3 store refuses, or does not answer, is told as unavailable', async () => {
  const open = (changes: Partial<Parameters<typeof s3PhotoStore>[0]>) =>
    s3PhotoStore({ ...account, endpoint: s3.endpoint, ...changes })
  const put = (store: PhotoStore) => store.put('a/refused-main.jpg', Buffer.from('x'))
  await expect(put(open({ secretKey: 'another' }))).rejects.toThrow('SignatureDoesNotMatch')
  await expect(put(open({ accessKey: 'another' }))).rejects.toThrow('InvalidAccessKeyId')
  await expect(put(open({ bucket: 'another' }))).rejects.toThrow('NoSuchBucket')
  await expect(open({ bucket: 'another' }).get('a/refused-main.jpg')).rejects.toThrow(StoreUnavailable)
  await expect(put(open({ endpoint: 'http://127.0.0.1:1' }))).rejects.toThrow(StoreUnavailable)
  s3.failNext('hang up')
  await expect(open({}).get('a/refused-main.jpg')).rejects.toThrow(StoreUnavailable)
  const always = { status: 503, code: 'SlowDown' }
  s3.failNext(always, always, always)
  await expect(put(open({}))).rejects.toThrow('SlowDown')
  expect(s3.objects.has('/photos/a/refused-main.jpg')).toBe(false)
})

test('the setting S3_ENDPOINT chooses the store', async () => {
  const chosen = choosePhotoStore(
    readEnv({
      S3_ENDPOINT: s3.endpoint,
      S3_BUCKET: account.bucket,
      S3_REGION: account.region,
      S3_ACCESS_KEY: account.accessKey,
      S3_SECRET_KEY: account.secretKey,
    }),
  )
  await chosen.put('a/chosen-main.jpg', Buffer.from('x'))
  expect(s3.objects.has('/photos/a/chosen-main.jpg')).toBe(true)
  const local = choosePhotoStore(readEnv({ DATA_FOLDER: folder }))
  await local.put('a/chosen-main.jpg', Buffer.from('x'))
  expect(await readdir(join(folder, 'photos', 'a'))).toEqual(['chosen-main.jpg'])
})
