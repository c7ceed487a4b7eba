import { useApp } from '../../../test/app.ts'
import { NoticeEntry } from '../notices/notice.model.ts'
import { buildPhoto } from '../photos/build-photo.ts'
import { Photo } from '../photos/photo.model.ts'
import { buildReport, buildScene, type Scene } from '../reports/build-report.ts'
import { isIntact } from '../reports/history.ts'
import type { ReportDocument } from '../reports/report.fields.ts'
import { Report } from '../reports/report.model.ts'
import { photosOfTipster } from '../reports/sealed/open-tip-offs.ts'
import { tellNews } from '../reports/telling.ts'
import { identityOf } from '../vault/identity/entry-of.ts'
import { keepIdentity } from '../vault/keep-identity.ts'
import { upgradeTipOffs } from './upgrade-tip-offs.ts'

const { as } = useApp()
let scene: Scene
beforeEach(async () => {
  scene = await buildScene({ kinds: ['tip_off', 'complaint'] })
})
const stored = async (id: unknown) => (await Report.findById(id).lean<ReportDocument>())!

/** As one was before: under its account, with the exact place, a photo with place and time, and notices. */
const openTipOff = async () => {
  const gps = scene.district.middleOf('010101(A)')
  const { id } = await buildPhoto({ ownerId: scene.resident.actor.id, gps, taken: '2026:11:20 12:34:56' })
  const report = await buildReport(scene, { photoIds: [id] })
  await as(scene.resident.token).reports.note({ params: { reportId: String(report._id) }, body: { words: '更严重了' } })
  await tellNews()
  await Report.collection.updateOne(
    { _id: report._id },
    { $set: { kind: 'tip_off' }, $unset: { sealed: 1, excludedIds: 1, tipsterNews: 1, newsCount: 1, newsSeen: 1 } },
  )
  return { report: await stored(report._id), photoId: id }
}

const isSealed = async (id: unknown, photoId: string) => {
  const report = await stored(id)
  const accountId = scene.resident.actor.id
  expect(JSON.stringify(report)).not.toContain(accountId)
  expect(isIntact(report.number, report.history)).toBe(true)
  expect(report.photos).toMatchObject([{ id: photoId, takenAt: null, takenWgs84: null }])
  expect(report.place.accuracyMetres).toBeNull()
  const photo = (await Photo.findById(photoId).lean())!
  expect(photo).toMatchObject({ takenAt: null, takenWgs84: null })
  expect(String(photo.ownerId)).toBe(String(report.reporterId))
  expect(await NoticeEntry.countDocuments({ recipientId: accountId })).toBe(0)
  const identity = await identityOf(String(report.reporterId))
  expect(identity).toMatchObject({
    accountId,
    mode: 'bound',
    photos: [{ photoId, takenAt: '2026-11-20T04:34:56.000Z' }],
  })
  expect(identity.exactPlace).toMatchObject({ accuracyMetres: 5 })
}

test('a tip-off from before goes under a pseudonym, and its tipster goes on reading it', async () => {
  const { report, photoId } = await openTipOff()
  await upgradeTipOffs()
  await isSealed(report._id, photoId)
  const mine = as(scene.resident.token).tipOffs
  expect((await mine.mine({ query: {} })).items).toMatchObject([{ number: report.number, mode: 'bound' }])
  const { tipOff } = await mine.openMine({ body: { number: report.number } })
  expect(tipOff.steps.at(-1)).toMatchObject({ words: '更严重了' })
  await upgradeTipOffs()
  expect(await stored(report._id)).toMatchObject({ reporterId: (await stored(report._id)).reporterId })
})

test('cut off after any of its writes, it is begun again and comes to the same end', async () => {
  const { report, photoId } = await openTipOff()
  const accountId = scene.resident.actor.id
  // As far as a first run had come: the identity kept, the photos given away, the report not yet.
  const { pseudonym } = await keepIdentity({
    ...{ sendingId: `before:${String(report._id)}`, mode: 'bound', accountId, deviceId: null, persons: [] },
    ...{ standing: 'outsider', exactPlace: null },
    photos: photosOfTipster(report).map(({ id, takenAt, takenWgs84 }) => ({ photoId: id, takenAt, takenWgs84 })),
  })
  await Photo.updateMany({}, { $set: { ownerId: pseudonym, takenAt: null, takenWgs84: null } })
  await upgradeTipOffs()
  await isSealed(report._id, photoId)
  expect(String((await stored(report._id)).reporterId)).toBe(pseudonym)
})

test('complaints, and tip-offs that came the sealed way, are left alone', async () => {
  const complaint = await buildReport(scene)
  await upgradeTipOffs()
  expect(String((await stored(complaint._id)).reporterId)).toBe(scene.resident.actor.id)
})

test('how far the borders lie is in no reason any more, neither of the place nor of the queue', async () => {
  const { report, photoId } = await openTipOff()
  const why = '定位在网格 010101(A) 内，另有 010102(A)（3 米），定位精度约 5 米'
  const history = report.history.map((entry) =>
    entry.action === 'route' ? { ...entry, why: `事项默认去向；${why}` } : entry,
  )
  await Report.collection.updateOne({ _id: report._id }, { $set: { 'place.why': why, history } })
  await upgradeTipOffs()
  await isSealed(report._id, photoId)
  const sealed = await stored(report._id)
  expect(JSON.stringify([sealed.place, sealed.history])).not.toContain('米')
  expect(sealed.history.find(({ action }) => action === 'route')!.why).toBe('事项默认去向；定位在网格 010101(A) 内')
})

test('one that moves on while it is put under its pseudonym is not left behind', async () => {
  const { report, photoId } = await openTipOff()
  const write = Report.findOneAndUpdate.bind(Report)
  const spy = jest.spyOn(Report, 'findOneAndUpdate').mockImplementationOnce((...given) => {
    const first = Report.updateOne({ _id: report._id }, { $inc: { revision: 1 } })
    const query = write(...given)
    const run = query.exec.bind(query)
    query.exec = async () => {
      await first
      return run()
    }
    return query
  })
  await upgradeTipOffs()
  spy.mockRestore()
  await isSealed(report._id, photoId)
})
