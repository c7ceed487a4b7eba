import { useApp } from '../../../test/app.ts'
import { clock } from '../../platform/clock.ts'
import { photoFiles } from '../../platform/photo-store.ts'
import { Declaration } from '../declarations/declaration.model.ts'
import { Organisation } from '../organisations/organisation.model.ts'
import { buildEntry } from '../register/build-entry.ts'
import { buildFilingScene, uploadSheet, type FilingScene } from './build-filing-scene.ts'
import { buildSheet, line } from './build-sheet.ts'
import { dwellingsAChunk, openChunk } from './chunks.ts'
import { FilingChunk } from './filing-chunk.model.ts'
import { Filing } from './filing.model.ts'
import { LeaseLost, takeNext, updateHeld, type Held } from './lease.ts'
import { removeOldFilings } from './remove-old-filings.ts'
import { workOnFilings } from './work-on-filings.ts'
import { fileDwellings, passDwellings, writeNextChunk } from './write-filing.ts'

const { as, call } = useApp()
const realNow = clock.now
const later = (minutes: number) => {
  const at = clock.now().getTime() + minutes * 60_000
  clock.now = () => new Date(at)
}
afterEach(() => {
  clock.now = realNow
})

const dwellings = dwellingsAChunk * 2 + 20
const confirmed = async () => {
  const scene = await buildFilingScene({ floors: dwellings / 10, roomsPerFloor: 10 })
  const { id } = await uploadSheet(call, scene, await buildSheet(scene.codes.map((code, at) => line(code, at))))
  await workOnFilings()
  const { revision } = await as(scene.token).filings.detail({ params: { filingId: id } })
  await as(scene.token).filings.confirm({ params: { filingId: id }, body: { revision } })
  return { scene, id }
}
const read = ({ token }: FilingScene, id: string) => as(token).filings.detail({ params: { filingId: id } })
const expectAllWrittenOnce = async (scene: FilingScene, id: string) => {
  expect(await read(scene, id)).toMatchObject({
    status: 'done',
    declarations: dwellings,
    leftOver: 0,
    progress: { done: dwellings, total: dwellings },
  })
  const declared = await Declaration.find({ organisationId: scene.organisationId }).lean()
  expect(declared).toHaveLength(dwellings)
  expect(new Set(declared.map(({ dwelling }) => dwelling.code))).toEqual(new Set(scene.codes))
}
const planChunk = async ({ _id, step }: Held) =>
  (await FilingChunk.findOne({ filingId: _id, holds: 'plan', seq: step }).lean())!

test('a crash after a chunk: the rest is written when the lease is over, and not before', async () => {
  const { scene, id } = await confirmed()
  await writeNextChunk((await takeNext())!)
  expect(await read(scene, id)).toMatchObject({ status: 'writing', progress: { done: dwellingsAChunk } })
  await workOnFilings()
  expect(await read(scene, id)).toMatchObject({ status: 'writing' })
  later(3)
  await workOnFilings()
  await expectAllWrittenOnce(scene, id)
}, 60_000)

test('a crash between the filing of a chunk and the note of it: nothing doubled, nothing left over', async () => {
  const { scene, id } = await confirmed()
  const filing = (await takeNext())!
  const chunk = await planChunk(filing)
  const plan = await openChunk<'plan'>(chunk)
  const passed = await passDwellings(chunk, plan)
  await fileDwellings(filing, plan.filter(({ dwellingId }) => passed.has(dwellingId)).slice(0, 30))
  later(3)
  await workOnFilings()
  await expectAllWrittenOnce(scene, id)
}, 60_000)

test('one who comes back after the lease was taken by another writes nothing more', async () => {
  const { scene, id } = await confirmed()
  const slow = (await takeNext())!
  later(3)
  const quick = (await takeNext())!
  await expect(updateHeld(slow, { $set: { step: 99 } })).rejects.toBeInstanceOf(LeaseLost)
  await writeNextChunk(quick)
  later(3)
  await workOnFilings()
  await expectAllWrittenOnce(scene, id)
}, 60_000)

test('a crash while reading: the file is read again from its beginning', async () => {
  const scene = await buildFilingScene()
  const { id } = await uploadSheet(call, scene, await buildSheet([line(scene.codes[0]!, 1)]))
  const filing = (await takeNext())!
  await FilingChunk.create({ filingId: filing._id, holds: 'error', seq: 7, sealed: Buffer.from('left by a crash') })
  later(3)
  await workOnFilings()
  expect(await read(scene, id)).toMatchObject({ status: 'preview', counts: { move_in: 1, error: 0 } })
  expect(await FilingChunk.countDocuments({ filingId: filing._id, holds: 'error' })).toBe(0)
})

test('a preview that nobody confirmed in time is cancelled and cleared', async () => {
  const scene = await buildFilingScene()
  const { id } = await uploadSheet(call, scene, await buildSheet([line(scene.codes[0]!, 1)]))
  await workOnFilings()
  later(1)
  expect(await removeOldFilings(clock.now())).toBe(1)
  expect(await Filing.findById(id).lean()).toMatchObject({ status: 'cancelled', clearedAt: expect.any(Date) })
})

test('a file that never arrived fails in plain words', async () => {
  const scene = await buildFilingScene()
  const { id } = await uploadSheet(call, scene, await buildSheet([line(scene.codes[0]!, 1)]))
  await photoFiles.store.remove(`filings/${id}.sealed`)
  await workOnFilings()
  expect(await read(scene, id)).toMatchObject({ status: 'failed', failure: '上传没有完成，请重新上传' })
})

test('who is removed from the organisation between confirmation and writing writes nothing', async () => {
  const { scene, id } = await confirmed()
  await Organisation.updateOne({ _id: scene.organisationId }, { $set: { members: [] } })
  await workOnFilings()
  expect(await Filing.findById(id).lean()).toMatchObject({
    status: 'failed',
    failure: '您已不能代表这个单位申报，没有写入的内容不再写入',
  })
  expect(await Declaration.countDocuments({ organisationId: scene.organisationId })).toBe(0)
}, 60_000)

test('file and rows go when their time is over; the counts stay', async () => {
  const scene = await buildFilingScene()
  const { id } = await uploadSheet(call, scene, await buildSheet([line(scene.codes[0]!, 1), line('nowhere', 2)]))
  await workOnFilings()
  await as(scene.token).filings.cancel({ params: { filingId: id }, body: {} })
  await removeOldFilings(new Date(clock.now().getTime() - 1_000))
  expect(await photoFiles.store.get(`filings/${id}.sealed`)).not.toBeNull()
  expect(await removeOldFilings(clock.now())).toBe(1)
  expect(await removeOldFilings(clock.now())).toBe(0)
  expect(await photoFiles.store.get(`filings/${id}.sealed`)).toBeNull()
  expect(await FilingChunk.countDocuments({ filingId: id })).toBe(0)
  expect(await Filing.findById(id).lean()).toMatchObject({ counts: { move_in: 1, error: 1 }, status: 'cancelled' })
})

test('nothing that was filed lies readable in the database or in the store', async () => {
  const scene = await buildFilingScene()
  const { person } = await buildEntry({ dwelling: scene.dwellings[0]! })
  const stated = [line(scene.codes[0]!, 1), line(scene.codes[1]!, 2, { phone: '1' })]
  const { id } = await uploadSheet(call, scene, await buildSheet(stated))
  await workOnFilings()
  const stored = [
    JSON.stringify(await Filing.find().lean()),
    ...(await FilingChunk.find().lean()).map(({ sealed }) =>
      Buffer.from(sealed.buffer as Uint8Array).toString('latin1'),
    ),
    (await photoFiles.store.get(`filings/${id}.sealed`))!.toString('latin1'),
  ].join('\n')
  expect(stored.length).toBeGreaterThan(1_000)
  for (const { name, documentNumber, phone } of [...stated, person])
    for (const secret of [name, documentNumber, phone].map(String))
      if (secret.length > 1) {
        expect(stored).not.toContain(secret)
        expect(stored).not.toContain(Buffer.from(secret).toString('latin1'))
      }
})
