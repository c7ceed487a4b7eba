import { Types } from 'mongoose'
import { useDatabase } from '../../../test/app.ts'
import { env } from '../../env.ts'
import { Problem } from '../../http/problem.ts'
import { clock } from '../../platform/clock.ts'
import { photoFiles } from '../../platform/photo-store.ts'
import { keyIdOf } from '../../platform/personal.ts'
import { resealPersonal } from '../../platform/reseal-personal.ts'
import { getFile, getSealed } from './attachment-file.ts'
import { Attachment } from './attachment.model.ts'
import { buildAttachment } from './build-attachment.ts'
import { claimAttachments } from './claim-attachments.ts'
import { registerClaimant } from './claimants.ts'
import { deleteAttachments } from './delete-attachments.ts'
import { drawPdf } from './draw-pdf.ts'
import { presentAttachments } from './present-attachments.ts'
import { removeOrphanAttachments } from './remove-orphan-attachments.ts'
import './reseal-attachments.ts'

useDatabase()
const realNow = clock.now
const keys = env.PERSONAL_KEYS
const { store } = photoFiles
afterEach(() => {
  clock.now = realNow
  env.PERSONAL_KEYS = keys
  photoFiles.store = store
})
const later = (hours: number) => {
  clock.now = () => new Date(realNow().getTime() + hours * 3_600_000)
}
const someone = () => ({ id: String(new Types.ObjectId()) })
const thing = (noun = 'thing') => ({ noun, id: String(new Types.ObjectId()) })
const bytes = drawPdf()
const build = (actor: { id: string }) => buildAttachment(actor, { bytes, name: '合同.pdf' })
const pathsGone = async (promise: Promise<unknown>) => {
  const error = await promise.then(() => null).catch((reason: unknown) => reason)
  if (!(error instanceof Problem) || error.code !== 'attachment_gone') throw error ?? new Error('expected a refusal')
  return error.details.issues!.map(({ path }) => path)
}
const idsShown = async (ids: string[]) => (await presentAttachments(ids)).map(({ id }) => id)

test('papers are claimed for one thing, again for the same, and shown in the order asked', async () => {
  const owner = someone()
  const about = thing()
  const [first, second] = [await build(owner), await build(owner)]
  await claimAttachments(owner, [second.id, first.id], about)
  await claimAttachments(owner, [first.id, second.id, first.id], about)
  expect(await idsShown([second.id, someone().id, first.id])).toEqual([second.id, first.id])
})

test('what is another’s, another thing’s, unknown or half stored is named, and nothing is claimed', async () => {
  const owner = someone()
  const [mine, theirs, taken, half] = [
    await build(owner),
    await build(someone()),
    await build(owner),
    await build(owner),
  ]
  await claimAttachments(owner, [taken.id], thing())
  await Attachment.updateOne({ _id: half.id }, { $set: { storedAt: null } })
  const ids = [theirs.id, mine.id, taken.id, half.id, someone().id]
  expect(await pathsGone(claimAttachments(owner, ids, thing()))).toEqual(
    [0, 2, 3, 4].map((at) => `attachmentIds.${at}`),
  )
  await claimAttachments(owner, [mine.id], thing())
})

test('of two things that claim the same papers at once one gets all and the other none', async () => {
  const owner = someone()
  const ids = [await build(owner), await build(owner)].map(({ id }) => id)
  const claims = await Promise.allSettled([thing(), thing()].map((about) => claimAttachments(owner, ids, about)))
  const won = claims.filter(({ status }) => status === 'fulfilled').length
  expect(won).toBeLessThanOrEqual(1)
  const holders = new Set((await Attachment.find().lean()).map(({ claim }) => claim?.id ?? null))
  expect(holders.size).toBe(1)
  expect(holders.has(null)).toBe(won === 0)
})

test('an unclaimed paper waits 23 hours, and is gone after 24', async () => {
  const owner = someone()
  const [kept, left] = [await build(owner), await build(owner)]
  await claimAttachments(owner, [kept.id], thing())
  later(23.1)
  expect(await pathsGone(claimAttachments(owner, [left.id], thing()))).toEqual(['attachmentIds.0'])
  expect(await removeOrphanAttachments()).toBe(0)
  later(24.1)
  expect(await removeOrphanAttachments(1)).toBe(1)
  expect(await removeOrphanAttachments()).toBe(0)
  expect(await getSealed(left.id)).toBeNull()
  expect(await idsShown([left.id, kept.id])).toEqual([kept.id])
})

test('papers of a thing that was never written are gone after a day; those of one that is there stay', async () => {
  const owner = someone()
  const there = thing('test-thing')
  registerClaimant('test-thing', async (ids) => new Set(ids.filter((id) => id === there.id)))
  const [kept, lost] = [await build(owner), await build(owner)]
  await claimAttachments(owner, [kept.id], there)
  await claimAttachments(owner, [lost.id], thing('test-thing'))
  later(24.1)
  expect(await removeOrphanAttachments()).toBe(1)
  expect(await idsShown([kept.id, lost.id])).toEqual([kept.id])
})

test('deleted papers are gone with their files, twice too; what the store keeps back goes later', async () => {
  const owner = someone()
  const [first, second] = [await build(owner), await build(owner)]
  await claimAttachments(owner, [first.id, second.id], thing())
  expect(await deleteAttachments([first.id])).toBe(1)
  expect(await deleteAttachments([first.id])).toBe(0)
  expect(await getSealed(first.id)).toBeNull()
  photoFiles.store = { ...store, remove: () => Promise.reject(new Error('the store is away')) }
  expect(await deleteAttachments([second.id])).toBe(0)
  expect(await idsShown([second.id])).toEqual([])
  photoFiles.store = store
  later(24.1)
  expect(await removeOrphanAttachments()).toBe(1)
  expect(await getSealed(second.id)).toBeNull()
})

test('files and names follow to a new key; without the old one what was left behind opens no more', async () => {
  const paper = await build(someone())
  const newKey = `newer:${Buffer.alloc(32, 'newer').toString('base64url')}`
  env.PERSONAL_KEYS = `${newKey},${keys}`
  expect(await getFile(paper.id)).toEqual(bytes)
  expect(await resealPersonal()).toEqual({ resealed: 2, left: 0 })
  expect(await resealPersonal()).toEqual({ resealed: 0, left: 0 })
  expect(keyIdOf((await getSealed(paper.id))!)).toBe('newer')
  env.PERSONAL_KEYS = newKey
  expect(await getFile(paper.id)).toEqual(bytes)
  expect((await presentAttachments([paper.id]))[0]?.name).toBe('合同.pdf')
  env.PERSONAL_KEYS = keys
  await expect(getFile(paper.id)).rejects.toThrow('missing')
})
