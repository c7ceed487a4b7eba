import { Types } from 'mongoose'
import { useDatabase } from '../../../test/app.ts'
import { Problem } from '../../http/problem.ts'
import { clock } from '../../platform/clock.ts'
import { attachPhotos } from './attach-photos.ts'
import { buildPhoto } from './build-photo.ts'
import { markAttached } from './mark-attached.ts'
import { Photo } from './photo.model.ts'
import { presentPhoto, signPhotoAddress } from './present-photo.ts'

useDatabase()
const realNow = clock.now
afterEach(() => {
  clock.now = realNow
})
const later = (hours: number) => {
  clock.now = () => new Date(realNow().getTime() + hours * 3_600_000)
}
const someone = () => String(new Types.ObjectId())
const pathsGone = async (promise: Promise<unknown>) => {
  const error = await promise.then(() => null).catch((reason: unknown) => reason)
  if (!(error instanceof Problem) || error.code !== 'photo_gone') throw error ?? new Error('expected a refusal')
  return error.details.issues!.map(({ path }) => path)
}

test('the owner attaches their photos, in the order they say, and gets the facts', async () => {
  const ownerId = someone()
  const first = await buildPhoto({ ownerId, gps: { longitude: 114.2, latitude: 22.5 }, taken: '2024:05:01 12:00:00' })
  const second = await buildPhoto({ ownerId, seed: 2 })
  expect(await attachPhotos(ownerId, [second.id, first.id])).toEqual([second, first])
  expect(first.takenAt).toEqual(new Date('2024-05-01T04:00:00Z'))
  expect(await attachPhotos(ownerId, [])).toEqual([])
})

test('each photo that is another’s, unknown, or not fully stored is named', async () => {
  const ownerId = someone()
  const mine = await buildPhoto({ ownerId })
  const theirs = await buildPhoto({ ownerId: someone() })
  const half = await buildPhoto({ ownerId })
  await Photo.updateOne({ _id: half.id }, { $set: { storedAt: null } })
  expect(await pathsGone(attachPhotos(ownerId, [theirs.id, mine.id, someone(), half.id]))).toEqual([
    'photoIds.0',
    'photoIds.2',
    'photoIds.3',
  ])
})

test('a photo waits 23 hours to be attached; once attached it stays', async () => {
  const ownerId = someone()
  const [kept, left] = [await buildPhoto({ ownerId }), await buildPhoto({ ownerId })]
  later(22.9)
  await attachPhotos(ownerId, [kept.id, left.id])
  await markAttached([kept.id])
  later(23.1)
  expect(await pathsGone(attachPhotos(ownerId, [left.id, kept.id]))).toEqual(['photoIds.0'])
  expect(await attachPhotos(ownerId, [kept.id])).toHaveLength(1)
})

test('marking again keeps the first time', async () => {
  const { id } = await buildPhoto({ ownerId: someone() })
  await markAttached([id])
  const first = await Photo.findById(id).lean()
  later(1)
  await markAttached([id])
  await markAttached([])
  expect((await Photo.findById(id).lean())?.attachedAt).toEqual(first?.attachedAt)
})

test('a reader without the right sees neither place nor time', async () => {
  const facts = await buildPhoto({
    ownerId: someone(),
    gps: { longitude: 114.2, latitude: 22.5 },
    taken: '2024:05:01 12:00:00',
  })
  expect(presentPhoto(facts, { withPlace: false })).toMatchObject({ id: facts.id, takenAt: null, takenWgs84: null })
  expect(presentPhoto(facts, { withPlace: true })).toMatchObject({
    takenAt: '2024-05-01T04:00:00.000Z',
    takenWgs84: facts.takenWgs84,
  })
})

test('addresses stay the same for a quarter of an hour and last at least an hour', () => {
  const id = someone()
  const at = (time: string) => {
    clock.now = () => new Date(time)
    return signPhotoAddress(id, 'main')
  }
  const early = at('2026-01-01T10:00:01Z')
  expect(at('2026-01-01T10:14:59Z')).toBe(early)
  expect(at('2026-01-01T10:15:01Z')).not.toBe(early)
  expect(early).toContain(`expires=${Date.parse('2026-01-01T11:15:00Z') / 1000}&`)
})
