import { useDatabase } from '../../../test/app.ts'
import { clock } from '../../platform/clock.ts'
import { AuditEntry } from './audit-entry.model.ts'
import { AuditHead } from './audit-head.model.ts'
import { insertEntry } from './insert-entry.ts'
import { pruneAudit } from './prune-audit.ts'
import { recordAccess, systemActor } from './record-access.ts'
import { verifyAudit } from './verify-audit.ts'
import { openReason } from './seal-reason.ts'

useDatabase()
const now = clock.now
afterEach(() => {
  clock.now = now
})

const one = { id: 'a'.repeat(24), role: 'worker' }
const other = { id: 'b'.repeat(24), role: 'officer' }
const person = 'c'.repeat(24)
const read = (actor = one, what = '查看登记卡') => recordAccess(actor, { action: 'read', subjectIds: [person], what })
const fill = async () => {
  for (const actor of [one, one, one, other, other, systemActor]) await read(actor)
}
const entries = () => AuditEntry.find({ chain: { $ne: 'chains' } }).sort({ chain: 1, seq: 1 })
const verdictOf = async () => (await verifyAudit()).difference

test('untouched records are intact, counted with the beginnings of their chains', async () => {
  await fill()
  expect(await verifyAudit()).toMatchObject({ intact: true, chains: 4, entries: 9, difference: null })
})

test('the digest changes with every entry and not without one', async () => {
  await fill()
  const { digest } = await verifyAudit()
  expect((await verifyAudit()).digest).toBe(digest)
  await read()
  expect((await verifyAudit()).digest).not.toBe(digest)
})

test.each([
  ['at', new Date(0)],
  ['actorId', other.id],
  ['actorRole', 'admin'],
  ['action', 'search'],
  ['subjectIds', []],
  ['what', '什么也没看'],
  ['reason', '说是有原因'],
  ['route', 'GET /'],
  ['ref', 'x'],
  ['previous', 'x'],
  ['hash', 'x'],
])('another %s is found, and where', async (field, value) => {
  await fill()
  await AuditEntry.collection.updateOne({ chain: one.id, seq: 2 }, { $set: { [field]: value } })
  expect(await verdictOf()).toEqual({ chain: one.id, seq: 2, kind: 'altered' })
})

test('an entry that is gone is missed, first, in between, last, and all of them', async () => {
  for (const [filter, difference] of [
    [{ seq: 1 }, { seq: 1, kind: 'missing' }],
    [{ seq: 2 }, { seq: 2, kind: 'missing' }],
    [{ seq: 3 }, { seq: 3, kind: 'cut_off' }],
    [{ seq: { $gt: 0 } }, { seq: 1, kind: 'cut_off' }],
  ] as const) {
    await AuditEntry.collection.deleteMany({})
    await AuditHead.collection.deleteMany({})
    await fill()
    await AuditEntry.collection.deleteMany({ chain: one.id, ...filter })
    expect(await verdictOf()).toEqual({ chain: one.id, ...difference })
  }
})

test('a chain that vanished with its head is missed, because it once began', async () => {
  await fill()
  await AuditEntry.collection.deleteMany({ chain: one.id })
  await AuditHead.collection.deleteMany({ _id: one.id as never })
  expect(await verdictOf()).toMatchObject({ chain: one.id, kind: 'cut_off' })
})

test('a head moved back, or made up, is found', async () => {
  await fill()
  const last = await AuditEntry.findOne({ chain: one.id, seq: 2 }).lean()
  await AuditEntry.collection.deleteMany({ chain: one.id, seq: 3 })
  await AuditHead.updateOne({ _id: one.id }, { seq: 2, hash: last!.hash })
  expect(await verdictOf()).toMatchObject({ chain: one.id, kind: 'altered' })
  await AuditHead.updateOne({ _id: one.id }, { prunedSeq: 2, prunedHash: last!.hash, prunedCode: 'x' })
  expect(await verdictOf()).toMatchObject({ chain: one.id, kind: 'altered' })
})

test('two entries that changed places are found', async () => {
  await fill()
  const [first, second] = await AuditEntry.find({ chain: one.id, seq: { $in: [1, 2] } })
    .sort({ seq: 1 })
    .lean()
  await AuditEntry.collection.updateOne({ _id: first!._id }, { $set: { seq: 99 } })
  await AuditEntry.collection.updateOne({ _id: second!._id }, { $set: { seq: 1 } })
  await AuditEntry.collection.updateOne({ _id: first!._id }, { $set: { seq: 2 } })
  expect(await verdictOf()).toMatchObject({ chain: one.id, kind: 'altered' })
})

test('a stop before the head moved is no difference, and the next entry mends it', async () => {
  await read()
  const { seq, hash, code } = (await AuditHead.findById(one.id).lean())!
  await read()
  await AuditHead.updateOne({ _id: one.id }, { seq, hash, code })
  expect(await verdictOf()).toBeNull()
  await read()
  expect((await AuditHead.findById(one.id).lean())!.seq).toBe(3)
  expect(await verdictOf()).toBeNull()
})

test('many at once by one person are all recorded in one unbroken chain', async () => {
  await Promise.all(Array.from({ length: 25 }, () => read()))
  const seqs = (await entries().lean()).map(({ seq }) => seq)
  expect(seqs).toEqual(Array.from({ length: 25 }, (_, at) => at + 1))
  expect(await verdictOf()).toBeNull()
})

test('so are those of several processes, which do not wait for each other', async () => {
  const entry = {
    ...{ chain: one.id, actorId: one.id, actorRole: 'worker', action: 'read' as const, subjectIds: [], what: '查看' },
    ...{ reason: null, route: null, ref: null },
  }
  const seqs = await Promise.all(Array.from({ length: 8 }, () => insertEntry(entry)))
  expect(seqs.sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  expect(await AuditHead.findById(one.id).lean()).toMatchObject({ seq: 8 })
})

test('nothing is changed or removed through the model', async () => {
  await fill()
  const before = await entries().lean()
  const filter = { chain: one.id }
  const attempts: (() => Promise<unknown>)[] = [
    () => AuditEntry.updateOne(filter, { what: 'x' }),
    () => AuditEntry.updateMany(filter, { what: 'x' }),
    () => AuditEntry.replaceOne(filter, { what: 'x' }),
    () => AuditEntry.findOneAndUpdate(filter, { what: 'x' }),
    () => AuditEntry.findOneAndReplace(filter, { what: 'x' }),
    () => AuditEntry.findOneAndDelete(filter),
    () => AuditEntry.deleteOne(filter),
    () => AuditEntry.deleteMany(filter),
    () => AuditEntry.bulkWrite([{ deleteOne: { filter } }]),
    async () => (await AuditEntry.findOne(filter))!.set({ what: 'x' }).save(),
    async () => (await AuditEntry.findOne(filter))!.deleteOne(),
    async () => (await AuditEntry.findOne(filter))!.updateOne({ what: 'x' }),
  ]
  for (const attempt of attempts) await expect(attempt()).rejects.toThrow('only ever added')
  expect(await entries().lean()).toEqual(before)
})

test('a thousand subjects stand in one entry, more in several', async () => {
  const subjectIds = Array.from({ length: 2_100 }, (_, at) => at.toString(16).padStart(24, '0'))
  await recordAccess(one, { action: 'export', subjectIds: [...subjectIds, subjectIds[0]!], what: '导出登记' })
  const found = await entries().lean()
  expect(found.map(({ subjectIds: { length } }) => length)).toEqual([1_000, 1_000, 100])
  expect(found.flatMap((entry) => entry.subjectIds)).toEqual(subjectIds)
})

test('phones and identity numbers typed into a reason are not kept', async () => {
  await recordAccess(one, {
    action: 'reveal',
    subjectIds: [person],
    what: '查看完整信息',
    reason: '电话13812345678，证件11010119900307123X，编号SB20261122000012',
  })
  expect(openReason((await entries().lean())[0]!.reason).reason).toBe('电话***，证件***，编号SB20261122000012')
})

test('what was kept long enough goes, the rest stays intact, and the chain goes on', async () => {
  const day = 86_400_000
  const start = Date.now()
  for (let at = 0; at < 5; at += 1) {
    clock.now = () => new Date(start + at * day)
    await read()
  }
  await read(other)
  expect(await pruneAudit(new Date(start + 2.5 * day))).toBe(3)
  expect((await entries().lean()).map(({ chain, seq }) => [chain, seq])).toEqual([
    [one.id, 4],
    [one.id, 5],
    [other.id, 1],
  ])
  expect(await verdictOf()).toBeNull()
  expect(await pruneAudit(new Date(start + 2.5 * day))).toBe(0)
  expect(await pruneAudit(new Date(start + 9 * day))).toBe(3)
  await read()
  expect((await entries().lean()).map(({ seq }) => seq)).toEqual([6])
  expect(await verdictOf()).toBeNull()
  await AuditEntry.collection.deleteMany({ chain: one.id })
  expect(await verdictOf()).toEqual({ chain: one.id, seq: 6, kind: 'cut_off' })
})
