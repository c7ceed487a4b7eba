import { Types } from 'mongoose'
import { useDatabase } from '../../../test/app.ts'
import { Problem } from '../../http/problem.ts'
import { clock } from '../../platform/clock.ts'
import { s3PhotoStore } from '../../platform/photo-store.s3.ts'
import { photoFiles } from '../../platform/photo-store.ts'
import { startS3StandIn } from '../../stand-ins/s3-stand-in.ts'
import { attachPhotos } from './attach-photos.ts'
import { buildPhoto } from './build-photo.ts'
import { markAttached } from './mark-attached.ts'
import { Photo } from './photo.model.ts'
import { secondsLeft } from './photo-address.ts'
import { signPhotoAddress } from './present-photo.ts'
import { readPhoto } from './read-photo.ts'
import { removeOrphanPhotos } from './remove-orphan-photos.ts'

useDatabase()
const account = { bucket: 'photos', region: 'us-east-1', accessKey: 'AKEXAMPLE', secretKey: 'secret' }
let s3: Awaited<ReturnType<typeof startS3StandIn>>
const realStore = photoFiles.store
const realNow = clock.now

beforeAll(async () => {
  s3 = await startS3StandIn(account)
})
afterAll(() => s3.stop())
beforeEach(() => {
  s3.objects.clear()
  photoFiles.store = s3PhotoStore({ ...account, endpoint: s3.endpoint })
})
afterEach(() => {
  photoFiles.store = realStore
  clock.now = realNow
})

const ownerId = String(new Types.ObjectId())
const aDayLater = () => {
  clock.now = () => new Date(realNow().getTime() + 24.1 * 3_600_000)
}
const nothing = async () => new Set<string>()
const addressOf = (photoId: string) => {
  const search = new URL(signPhotoAddress(photoId, 'main'), 'http://x').searchParams
  return {
    photoId,
    variant: 'main' as const,
    expires: Number(search.get('expires')),
    signature: search.get('signature')!,
  }
}
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'kept',
    (error: unknown) => (error instanceof Problem ? error.code : String(error)),
  )

test('both files and the document are there when the photo is answered', async () => {
  const { id } = await buildPhoto({ ownerId })
  expect(s3.objects.size).toBe(2)
  const photo = await Photo.findById(id).lean()
  const sizes = [...s3.objects.values()].map((bytes) => bytes.length)
  expect(photo?.bytes).toBe(sizes[0]! + sizes[1]!)
  expect(photo?.storedAt).toBeInstanceOf(Date)
  expect((await readPhoto(addressOf(id))).bytes.subarray(0, 2).toString('hex')).toBe('ffd8')
})

test('when the store is away nothing is acknowledged, nothing can be used, and the job clears up', async () => {
  const away = { status: 503, code: 'SlowDown' }
  s3.failNext(away, away, away, away, away, away)
  expect(await codeOf(buildPhoto({ ownerId }))).toBe('upstream_unavailable')
  const [half] = await Photo.find().lean()
  expect(await codeOf(attachPhotos(ownerId, [String(half!._id)]))).toBe('photo_gone')
  aDayLater()
  expect(await removeOrphanPhotos(nothing)).toBe(1)
  expect(await Photo.countDocuments()).toBe(0)
  expect(s3.objects.size).toBe(0)
})

test('a stop between the files and their acknowledgement leaves files that the job finds and removes', async () => {
  const working = photoFiles.store
  photoFiles.store = {
    ...working,
    put: (key, bytes) => working.put(key, bytes).then(() => Promise.reject(new Error('stopped'))),
  }
  expect(await codeOf(buildPhoto({ ownerId }))).toBe('Error: stopped')
  photoFiles.store = working
  expect(s3.objects.size).toBeGreaterThan(0)
  aDayLater()
  expect(await removeOrphanPhotos(nothing)).toBe(1)
  expect(s3.objects.size).toBe(0)
  expect(await Photo.countDocuments()).toBe(0)
})

test('the job takes what nothing refers to for a day, and nothing else', async () => {
  const [attached, referred, orphan] = [
    await buildPhoto({ ownerId }),
    await buildPhoto({ ownerId }),
    await buildPhoto({ ownerId }),
  ]
  await markAttached([attached.id])
  expect(await removeOrphanPhotos(nothing)).toBe(0)
  aDayLater()
  const fresh = await buildPhoto({ ownerId })
  const asked: string[][] = []
  const isReferenced = async (ids: string[]) => {
    asked.push(ids)
    return new Set([referred.id])
  }
  const counts = await Promise.all([removeOrphanPhotos(isReferenced), removeOrphanPhotos(isReferenced)])
  expect(Math.max(...counts)).toBe(1)
  expect(asked[0]).toEqual([referred.id, orphan.id])
  const left = await Photo.find().sort({ _id: 1 }).lean()
  expect(left.map(({ _id }) => String(_id))).toEqual([attached.id, referred.id, fresh.id])
  expect(s3.objects.size).toBe(6)
  expect(await codeOf(readPhoto(addressOf(orphan.id)))).toBe('not_found')
  expect(await removeOrphanPhotos(nothing)).toBe(0)
})

test('a job that was stopped half way goes on the next time', async () => {
  const { id } = await buildPhoto({ ownerId })
  aDayLater()
  const away = { status: 503, code: 'SlowDown' }
  s3.failNext(away, away, away)
  expect(await removeOrphanPhotos(nothing)).toBe(0)
  expect(await codeOf(attachPhotos(ownerId, [id]))).toBe('photo_gone')
  expect(await removeOrphanPhotos(nothing)).toBe(1)
  expect(s3.objects.size).toBe(0)
})

test('photos the store refuses to remove hold up none behind them, not even of the same moment', async () => {
  const moment = realNow()
  clock.now = () => moment
  const ids: string[] = []
  for (let seed = 0; seed < 5; seed++) ids.push((await buildPhoto({ ownerId, seed })).id)
  const stuck = ids.slice(0, 2)
  const working = photoFiles.store
  photoFiles.store = {
    ...working,
    remove: (key) => (stuck.some((id) => key.includes(id)) ? Promise.reject(new Error('locked')) : working.remove(key)),
  }
  aDayLater()
  expect(await removeOrphanPhotos(nothing, 2)).toBe(3)
  const left = await Photo.find().sort({ _id: 1 }).lean()
  expect(left.map(({ _id }) => String(_id))).toEqual(stuck)
  expect(await removeOrphanPhotos(nothing, 2)).toBe(0)
})

test('reading while the store is away is told apart from a photo that is gone', async () => {
  const { id } = await buildPhoto({ ownerId })
  const away = { status: 503, code: 'SlowDown' }
  s3.failNext(away, away, away)
  expect(await codeOf(readPhoto(addressOf(id)))).toBe('upstream_unavailable')
  expect(secondsLeft(addressOf(id))).toBeGreaterThan(3599)
})

test('fifty uploads at once are all kept', async () => {
  const draw = (seed: number) => buildPhoto({ ownerId, seed, width: 300, height: 200 })
  const photos = await Promise.all(Array.from({ length: 50 }, (_, seed) => draw(seed)))
  expect(new Set(photos.map(({ id }) => id)).size).toBe(50)
  expect(await Photo.countDocuments({ storedAt: { $ne: null } })).toBe(50)
  expect(s3.objects.size).toBe(100)
})
