import { AttachmentView, PhotoView } from '@huisheng/contract'
import { randomUUID } from 'node:crypto'
import { refusalOf, useApp } from '../../../test/app.ts'
import { Attachment } from '../attachments/attachment.model.ts'
import { drawPhoto } from '../photos/draw-photo.ts'
import { Photo } from '../photos/photo.model.ts'
import { removeOrphanPhotos } from '../photos/remove-orphan-photos.ts'
import { buildScene, type Scene } from '../reports/build-report.ts'
import { Report } from '../reports/report.model.ts'
import { shownPhotos } from '../reports/shown-photos.ts'
import { identityOf } from '../vault/identity/entry-of.ts'
import { buildAnonymous, tipOffBody } from './build-tip-off.ts'

const { as, call } = useApp()
let scene: Scene
beforeEach(async () => {
  scene = await buildScene({ kinds: ['tip_off', 'complaint'] })
})

const upload = async (sendingId: string, what: 'photos' | 'letters', bytes: Buffer) => {
  const form = new FormData()
  const field = what === 'photos' ? 'photo' : 'file'
  form.append(field, new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), '王小明的照片.jpg')
  return call(`/tip-offs/uploads/${sendingId}/${what}`, { method: 'POST', body: form })
}
const camera = { gps: { longitude: 114.2361, latitude: 22.5562 }, taken: '2026:11:20 12:34:56' }
const photoOf = async (sendingId: string, drawing: Parameters<typeof drawPhoto>[0] = camera) =>
  PhotoView.parse(await (await upload(sendingId, 'photos', await drawPhoto(drawing))).json())

test('a photo is kept without place and time; only the vault knows them, once it was submitted', async () => {
  const uploadId = randomUUID()
  const photo = await photoOf(uploadId)
  expect(photo).toMatchObject({ takenAt: null, takenWgs84: null })
  expect(await Photo.findById(photo.id).lean()).toMatchObject({ takenAt: null, takenWgs84: null })
  expect((await Photo.findById(photo.id).lean())!.takenSealed).toEqual(expect.any(String))
  const { tipster, reportId } = await buildAnonymous(scene, { uploadId, photoIds: [photo.id] })
  expect((await Photo.findById(photo.id).lean())!.takenSealed).toBeNull()
  const { photos, exactPlace } = await identityOf(tipster.id)
  expect(photos).toMatchObject([{ photoId: photo.id, takenAt: '2026-11-20T04:34:56.000Z' }])
  expect(exactPlace!.pointWgs84).toMatchObject({ longitude: scene.district.middleOf('010101(A)').longitude })
  const kept = await Report.findById(reportId).lean()
  expect(kept!.photos).toMatchObject([{ id: photo.id, takenAt: null, takenWgs84: null }])
  expect(kept!.sealed!.heldFor).toEqual([])
})

test('photos go up under an id of their own, with which nobody gets at the tip-off', async () => {
  const uploadId = randomUUID()
  const photo = await photoOf(uploadId)
  const { key, number } = await buildAnonymous(scene, { uploadId, photoIds: [photo.id] })
  expect(await as().tipOffs.read({ body: { key } })).toMatchObject({ heldFor: [], photos: [{ id: photo.id }] })
  const other = await as().tipOffs.submitAnonymous({ body: tipOffBody(scene, { submissionId: uploadId }) })
  expect(other.tipOff.number).not.toBe(number)
})

test('photos that went up under the secret of the tip-off itself are not its photos', async () => {
  const submissionId = randomUUID()
  const photo = await photoOf(submissionId)
  const { key } = await buildAnonymous(scene, { submissionId, photoIds: [photo.id] })
  expect(await as().tipOffs.read({ body: { key } })).toMatchObject({ heldFor: ['photo_gone'], photos: [] })
})

test('a photo of another sending holds the tip-off and is not shown in it', async () => {
  const photo = await photoOf(randomUUID())
  const { tipOff } = await buildAnonymous(scene, { photoIds: [photo.id] }).then(({ key }) =>
    as()
      .tipOffs.read({ body: { key } })
      .then((tipOff) => ({ tipOff })),
  )
  expect(tipOff).toMatchObject({ heldFor: ['photo_gone'], photos: [] })
})

test('evidence is kept as long as its message, and what nobody refers to is removed', async () => {
  const { key } = await buildAnonymous(scene)
  const sendingId = randomUUID()
  const [shown, orphan] = [await photoOf(sendingId), await photoOf(randomUUID())]
  const body = { key, sendingId, kind: 'evidence' as const, words: '现场照片', photoIds: [shown.id] }
  expect((await as().tipOffs.send({ body })).messages[0]!.photos).toMatchObject([{ id: shown.id, takenAt: null }])
  // As if the process had ended before the photos were marked.
  await Photo.updateMany({}, { $set: { attachedAt: null, createdAt: new Date('2026-01-01') } })
  await removeOrphanPhotos(shownPhotos)
  expect((await Photo.find().lean()).map(({ _id }) => String(_id))).toEqual([shown.id])
  expect(await Photo.exists({ _id: orphan.id })).toBeNull()
})

test('a letter belongs to its sending, and its name lies sealed', async () => {
  const sendingId = randomUUID()
  const response = await upload(sendingId, 'letters', await drawPhoto())
  const letter = AttachmentView.parse(await response.json())
  const kept = (await Attachment.findById(letter.id).lean())!
  expect(JSON.stringify(kept)).not.toContain('王小明')
  expect(String(kept.ownerId)).not.toContain(sendingId)
})

test('a sending that is none, a file that is no photo, and one too large are refused', async () => {
  const codeOf = async (response: Promise<Response>) => ((await (await response).json()) as { code: string }).code
  const photo = await drawPhoto()
  expect(await codeOf(upload('not-a-uuid', 'photos', photo))).toBe('invalid_request')
  expect(await codeOf(upload(randomUUID(), 'photos', Buffer.from('no photo at all')))).toBe('photo_kind')
  const large = Buffer.alloc(21 * 1024 * 1024)
  expect(await codeOf(upload(randomUUID(), 'photos', large))).toBe('photo_too_large')
  expect(await codeOf(upload(randomUUID(), 'letters', Buffer.alloc(11 * 1024 * 1024)))).toBe('attachment_too_large')
})

test('a matter that wants photos says so before anything is kept', async () => {
  scene = await buildScene({ code: '0777', kinds: ['tip_off'], photosAtLeast: 1 })
  const sent = as().tipOffs.submitAnonymous({ body: tipOffBody(scene, { matterCode: '0777' }) })
  expect(await refusalOf(sent)).toBe('invalid_request')
  expect(await Report.countDocuments()).toBe(0)
})
