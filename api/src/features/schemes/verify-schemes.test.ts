import { Types } from 'mongoose'
import { useDatabase } from '../../../test/app.ts'
import { buildStaff } from '../accounts/build-account.ts'
import { buildMatter } from '../catalogue/build-matter.ts'
import { buildScheme, schemeFields } from './build-scheme.ts'
import { addScheme } from './draft-scheme.ts'
import { publishScheme, retireScheme } from './publish-scheme.ts'
import { Scheme, type SchemeRecord } from './scheme.model.ts'
import { verifySchemes } from './verify-schemes.ts'

useDatabase()

/** Three versions of one scheme, the last retired, beside another scheme and a draft. */
const scene = async () => {
  await buildMatter()
  const versions = [await buildScheme(), await buildScheme({ capCaseFen: 60_000_000 }), await buildScheme()]
  await buildScheme({ key: 'other-scheme' })
  const by = (await buildStaff({ role: 'approver' })).actor
  await retireScheme(by, versions[2]!.id, versions[2]!.revision)
  await addScheme(by, schemeFields({ key: 'only-a-draft' }))
  return versions.map(({ id }) => new Types.ObjectId(id))
}
const stored = (id: Types.ObjectId) => Scheme.findById(id).lean<SchemeRecord>()

test('what was published and retired as it should be is as its codes say', async () => {
  await scene()
  expect(await verifySchemes()).toEqual({ schemes: 4, difference: null })
})

type Tampering = (ids: Types.ObjectId[]) => Promise<unknown>
const set =
  (at: number, fields: object): Tampering =>
  (ids) =>
    Scheme.collection.updateOne({ _id: ids[at]! }, { $set: fields })

const tamperings: [string, Tampering, number, string][] = [
  ['a percentage', set(0, { 'calculation.grades.0.basisPoints': 600 }), 1, 'chain'],
  ['the cap of the one in force', set(2, { capCaseFen: 200_000_000 }), 3, 'chain'],
  ['the day it began', set(1, { from: '2020-01-01' }), 2, 'chain'],
  ['an exclusion', set(1, { exclusions: [] }), 2, 'chain'],
  ['who drafted it', set(1, { editedById: new Types.ObjectId() }), 2, 'chain'],
  ['when it was published', set(1, { 'course.0.at': new Date(0) }), 2, 'chain'],
  ['who published it', set(1, { 'course.0.byId': new Types.ObjectId() }), 2, 'chain'],
  ['its code', set(0, { 'course.0.hash': 'a.b' }), 1, 'chain'],
  ['that it is retired, cut out before a later step', set(0, { course: [] }), 1, 'scheme'],
  ['a version taken out', (ids) => Scheme.collection.deleteOne({ _id: ids[1]! }), 3, 'scheme'],
  [
    'a version with the content and code of another',
    async (ids) => {
      const { _id: _, version: _version, course, ...other } = (await stored(ids[0]!))!
      return Scheme.collection.updateOne({ _id: ids[1]! }, { $set: { ...other, 'course.0.hash': course[0]!.hash } })
    },
    2,
    'chain',
  ],
  [
    'two offices in one hand',
    async (ids) => {
      const { editedById } = (await stored(ids[0]!))!
      return Scheme.collection.updateOne({ _id: ids[0]! }, { $set: { 'course.0.byId': editedById } })
    },
    1,
    'duties',
  ],
]
test.each(tamperings)('changed behind its back: %s', async (_, tamper, version, kind) => {
  await tamper(await scene())
  const { difference } = await verifySchemes()
  expect(difference).toMatchObject({ where: `奖励办法 market-test 第 ${version} 版`, kind })
})

test('a step forged without the key is found', async () => {
  await scene()
  const other = (await Scheme.findOne({ key: 'other-scheme' }).lean<SchemeRecord>())!
  const [{ hash, byId }] = other.course as [SchemeRecord['course'][number]]
  const retired = { seq: 2, action: 'retire', at: new Date(), byId, hash }
  await Scheme.collection.updateOne({ _id: other._id }, { $push: { course: retired } } as object)
  expect((await verifySchemes()).difference).toMatchObject({ where: '奖励办法 other-scheme 第 1 版', kind: 'chain' })
})

test('what a draft becomes after others retired or published in between is told as moved on, and all stays in order', async () => {
  await buildMatter()
  const first = await buildScheme()
  const [editor, publisher] = await Promise.all([buildStaff({ role: 'reviewer' }), buildStaff({ role: 'approver' })])
  const draft = await addScheme(editor.actor, schemeFields())
  const settled = await Promise.allSettled([
    publishScheme(publisher.actor, String(draft._id), 1),
    retireScheme(publisher.actor, first.id, first.revision),
  ])
  expect(settled.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0)
  for (const each of settled)
    if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'scheme_moved_on' })
  expect((await verifySchemes()).difference).toBeNull()
  const seqs = (await Scheme.find({ key: 'market-test' }).lean<SchemeRecord[]>()).flatMap(({ course }) =>
    course.map(({ seq }) => seq),
  )
  expect(seqs.sort()).toEqual(seqs.map((_, at) => at + 1))
})
