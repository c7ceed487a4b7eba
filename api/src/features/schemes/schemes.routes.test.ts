import { ProblemError, type EligibilityFacts, type SchemeView } from '@huisheng/contract'
import { refusalOf, useApp } from '../../../test/app.ts'
import { buildStaff } from '../accounts/build-account.ts'
import { buildMatter } from '../catalogue/build-matter.ts'
import { buildScheme, schemeFields } from './build-scheme.ts'
import { exampleFacts } from './example-facts.ts'
import { Scheme } from './scheme.model.ts'

const { as, call } = useApp()
const nobody = 'f'.repeat(24)

const scene = async () => {
  const [admin, reviewer, approver, finance, auditor] = await Promise.all(
    (['admin', 'reviewer', 'approver', 'finance', 'auditor'] as const).map((role) =>
      buildStaff({ role, name: `${role}一` }),
    ),
  )
  await buildMatter()
  const of = (who: typeof admin) => as(who!.token).schemes
  return {
    admin: of(admin),
    reviewer: of(reviewer),
    approver: of(approver),
    finance: of(finance),
    auditor: of(auditor),
    everyone: as().schemes,
    tokens: { reviewer: reviewer!.token },
  }
}
const at = ({ id, revision }: Pick<SchemeView, 'id' | 'revision'>) => ({
  params: { schemeId: id },
  body: { revision },
})
const { key: _key, ...contentWithoutKey } = schemeFields()

/** Where and what, of a refused input. */
const issuesOf = async (promise: Promise<unknown>) => {
  try {
    await promise
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === 'invalid_request')
      return error.problem.issues?.map(({ path }) => path)
    throw error
  }
  throw new Error('expected a refusal, got an answer')
}

test('one person drafts, another publishes, everyone reads, and what is unconfirmed is not told', async () => {
  const { reviewer, approver, finance, everyone } = await scene()
  const draft = await reviewer.add({ body: schemeFields({ unconfirmed: ['claimDays', 'notifyWorkingDays'] }) })
  expect(draft).toMatchObject({ version: 1, status: 'draft', matterNames: ['垃圾满溢'], editedByName: 'reviewer一' })
  expect(draft).toMatchObject({ publishedAt: null, publishedByName: null })
  expect(await everyone.published()).toEqual([])
  const published = await approver.publish(at(draft))
  expect(published).toMatchObject({ status: 'published', publishedByName: 'approver一', claimDays: 60, version: 1 })
  const [read, ...others] = await everyone.published()
  expect(others).toEqual([])
  expect(read).toMatchObject({ id: draft.id, claimDays: null, notifyWorkingDays: null, supplementBasisPoints: 1_000 })
  expect(read).toMatchObject({ calculation: schemeFields().calculation, capCaseFen: 100_000_000 })
  expect(Object.keys(read!)).not.toContain('editedByName')
  expect(await finance.all({ query: {} })).toEqual([published])
})

test('a new version takes the place of the one before, which stays as it was', async () => {
  const { admin, reviewer, approver, everyone } = await scene()
  const first = await buildScheme()
  const second = await reviewer.add({ body: schemeFields({ capCaseFen: 90_000_000 }) })
  expect(second).toMatchObject({ version: 2, status: 'draft' })
  expect((await everyone.published()).map(({ version }) => version)).toEqual([1])
  await approver.publish(at(second))
  expect((await everyone.published()).map(({ version }) => version)).toEqual([2])
  const [newest, oldest] = await admin.all({ query: { key: 'market-test' } })
  expect(newest).toMatchObject({ version: 2, status: 'published', capCaseFen: 90_000_000 })
  expect(oldest).toEqual({ ...first, status: 'replaced' })
  expect(await admin.all({ query: { key: 'other-scheme' } })).toEqual([])
})

test('a draft is changed and thrown away; its number is given again', async () => {
  const { admin, reviewer, approver } = await scene()
  const draft = await reviewer.add({ body: schemeFields() })
  const body = { ...contentWithoutKey, name: '改过名称的办法', revision: draft.revision }
  const changed = await admin.change({ params: { schemeId: draft.id }, body })
  expect(changed).toMatchObject({ name: '改过名称的办法', key: 'market-test', revision: 2, editedByName: 'admin一' })
  expect(await refusalOf(approver.publish(at(draft)))).toBe('scheme_moved_on')
  expect(await reviewer.discard({ params: { schemeId: draft.id }, body: {} })).toEqual({})
  expect(await refusalOf(reviewer.discard({ params: { schemeId: draft.id }, body: {} }))).toBe('not_found')
  expect(await reviewer.add({ body: schemeFields() })).toMatchObject({ version: 1 })
})

test('nobody publishes what they edited last, in whatever role', async () => {
  const { admin, reviewer, approver } = await scene()
  const draft = await admin.add({ body: schemeFields() })
  expect(await refusalOf(admin.publish(at(draft)))).toBe('own_request')
  const params = { schemeId: draft.id }
  const changed = await reviewer.change({ params, body: { ...contentWithoutKey, revision: 1 } })
  expect(await admin.publish(at(changed))).toMatchObject({ status: 'published' })
  const next = await reviewer.add({ body: schemeFields() })
  await admin.change({ params: { schemeId: next.id }, body: { ...contentWithoutKey, revision: 1 } })
  expect(await refusalOf(admin.publish({ params: { schemeId: next.id }, body: { revision: 2 } }))).toBe('own_request')
  expect(await approver.publish({ params: { schemeId: next.id }, body: { revision: 2 } })).toMatchObject({ version: 2 })
})

test('of two who publish at once one does, and of two who change at once one does', async () => {
  const { admin, reviewer, approver } = await scene()
  const draft = await reviewer.add({ body: schemeFields() })
  const outcomes = async (promises: Promise<unknown>[]) =>
    (await Promise.allSettled(promises)).map((settled) =>
      settled.status === 'fulfilled' ? 'done' : (settled.reason as ProblemError).problem.code,
    )
  const change = (name: string) =>
    reviewer.change({ params: { schemeId: draft.id }, body: { ...contentWithoutKey, name, revision: 1 } })
  expect((await outcomes([change('甲改的办法'), change('乙改的办法')])).sort()).toEqual(['done', 'scheme_moved_on'])
  const read = { id: draft.id, revision: 2 }
  const published = await outcomes([admin.publish(at(read)), approver.publish(at(read))])
  expect(published.sort()).toEqual(['done', 'scheme_moved_on'])
  expect(await refusalOf(approver.publish(at({ ...read, revision: 3 })))).toBe('scheme_moved_on')
  expect((await Scheme.findById(draft.id).lean())!.course).toHaveLength(1)
})

test('of two who draft the same key at once one does, and a second draft is refused', async () => {
  const { reviewer, admin } = await scene()
  const drafts = await Promise.allSettled([reviewer.add({ body: schemeFields() }), admin.add({ body: schemeFields() })])
  expect(drafts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await refusalOf(admin.add({ body: schemeFields() }))).toBe('already_exists')
  expect(await Scheme.countDocuments()).toBe(1)
})

test('what was published can be neither changed nor thrown away nor published again', async () => {
  const { reviewer, approver, admin } = await scene()
  const scheme = await buildScheme()
  const body = { ...contentWithoutKey, capCaseFen: 1_000_000, secondFromFen: null, revision: scheme.revision }
  expect(await refusalOf(reviewer.change({ params: { schemeId: scheme.id }, body }))).toBe('scheme_moved_on')
  expect(await refusalOf(reviewer.discard({ params: { schemeId: scheme.id }, body: {} }))).toBe('scheme_moved_on')
  expect(await refusalOf(approver.publish(at(scheme)))).toBe('scheme_moved_on')
  expect(await admin.all({ query: {} })).toEqual([scheme])
})

test('a retired scheme is not read any more; only the newest version is retired, once', async () => {
  const { approver, admin, reviewer, everyone } = await scene()
  const first = await buildScheme()
  const second = await buildScheme()
  expect(await refusalOf(approver.retire(at(first)))).toBe('scheme_moved_on')
  expect(await refusalOf(approver.retire(at({ ...second, revision: 1 })))).toBe('scheme_moved_on')
  const both = await Promise.allSettled([approver.retire(at(second)), admin.retire(at(second))])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await everyone.published()).toEqual([])
  expect((await admin.all({ query: {} })).map(({ status }) => status)).toEqual(['retired', 'replaced'])
  expect(await refusalOf(approver.retire(at({ ...second, revision: 3 })))).toBe('scheme_moved_on')
  const draft = await reviewer.add({ body: schemeFields() })
  expect(await refusalOf(approver.retire(at(draft)))).toBe('scheme_moved_on')
  await approver.publish(at(draft))
  expect((await everyone.published()).map(({ version }) => version)).toEqual([3])
})

test('who deals with cases reads what was ever published, and no drafts', async () => {
  const { reviewer, approver } = await scene()
  const first = await buildScheme()
  const second = await buildScheme()
  await approver.retire(at(second))
  await reviewer.add({ body: schemeFields() })
  for (const role of ['handler', 'officer'] as const) {
    const one = as((await buildStaff({ role })).token).schemes
    expect((await one.all({ query: {} })).map(({ id }) => id)).toEqual([second.id, first.id])
    expect((await one.all({ query: { key: first.key } })).map(({ id }) => id)).toEqual([second.id, first.id])
    expect(await one.all({ query: { key: 'another-scheme' } })).toEqual([])
    expect(await refusalOf(one.calculate({ body: { scheme: schemeFields(), facts: someFacts() } }))).toBe('forbidden')
  }
  const worker = as((await buildStaff({ role: 'worker' })).token).schemes
  expect(await refusalOf(worker.all({ query: {} }))).toBe('forbidden')
})

test('ids nobody has are not found', async () => {
  const { reviewer, approver, everyone } = await scene()
  const params = { schemeId: nobody }
  expect(await refusalOf(reviewer.change({ params, body: { ...contentWithoutKey, revision: 1 } }))).toBe('not_found')
  expect(await refusalOf(approver.publish({ params, body: { revision: 1 } }))).toBe('not_found')
  expect(await refusalOf(approver.retire({ params, body: { revision: 1 } }))).toBe('not_found')
  expect(await refusalOf(everyone.example({ params, body: { penaltyFen: 1, grade: 1 } }))).toBe('not_found')
})

test('who may not: each route refuses the wrong offices', async () => {
  const { reviewer, approver, finance, auditor, everyone } = await scene()
  const draft = await reviewer.add({ body: schemeFields() })
  for (const other of [approver, finance, auditor]) {
    expect(await refusalOf(other.add({ body: schemeFields() }))).toBe('forbidden')
    const params = { schemeId: draft.id }
    expect(await refusalOf(other.change({ params, body: { ...contentWithoutKey, revision: 1 } }))).toBe('forbidden')
    expect(await refusalOf(other.discard({ params, body: {} }))).toBe('forbidden')
  }
  for (const other of [reviewer, finance, auditor]) {
    expect(await refusalOf(other.publish(at(draft)))).toBe('forbidden')
    expect(await refusalOf(other.retire(at(draft)))).toBe('forbidden')
  }
  expect(await refusalOf(everyone.all({ query: {} }))).toBe('login_required')
  expect(await refusalOf(everyone.calculate({ body: { scheme: schemeFields(), facts: someFacts() } }))).toBe(
    'login_required',
  )
})

const [first, second, third] = (schemeFields().calculation as { grades: object[] }).grades
const byPenalty = (...grades: unknown[]) => ({ calculation: { by: 'penalty', grades } })
const wrongs: [string, object, string[]][] = [
  ['an end before the beginning', { until: '2021-11-30' }, ['until']],
  ['a day that is none', { from: '2021-02-30' }, ['from']],
  ['the same grade twice', byPenalty(first, { ...first }), ['calculation.grades']],
  ['a lower grade with more', byPenalty(first, { ...second, basisPoints: 501 }), ['calculation.grades.1.basisPoints']],
  [
    'a lower grade with a higher floor',
    byPenalty(first, { ...third, floorFen: 500_001 }),
    ['calculation.grades.1.floorFen'],
  ],
  [
    'a fixed amount over the cap',
    { calculation: { by: 'fixed', grades: [{ grade: 1, name: '定额', amountFen: 100_000_001 }] } },
    ['calculation.grades.0.amountFen'],
  ],
  ['a floor over the cap', { capCaseFen: 499_999, secondFromFen: null }, ['calculation.grades.0.floorFen']],
  ['no cap at all', { capCaseFen: 0, secondFromFen: null, ...byPenalty({ ...first, floorFen: 0 }) }, ['capCaseFen']],
  ['a second authority never reached', { secondFromFen: 100_000_001 }, ['secondFromFen']],
  ['a reminder after the end', { reminderDays: [7, 60] }, ['reminderDays']],
  ['the same exclusion twice', { exclusions: ['staff', 'staff'] }, ['exclusions']],
  ['the same matter twice', { matterCodes: ['0101', '0101'] }, ['matterCodes']],
  ['a matter nobody knows', { matterCodes: ['0101', '9999'] }, ['matterCodes']],
  ['an unconfirmed field that is none', { unconfirmed: ['claimDay'] }, ['unconfirmed']],
  ['a key with a space', { key: 'market test' }, ['key']],
  ['more than all of the penalty', byPenalty({ ...first, basisPoints: 10_001 }), ['calculation.grades.0.basisPoints']],
  ['half a fen', { capCaseFen: 100_000_000.5 }, ['capCaseFen']],
  ['no words for residents', { plain: [] }, ['plain']],
]
test.each(wrongs)('a scheme with %s is refused by the name of the field', async (_, overrides, paths) => {
  const { reviewer, admin } = await scene()
  const body = { ...schemeFields(), ...overrides } as ReturnType<typeof schemeFields>
  expect(await issuesOf(reviewer.add({ body }))).toEqual(paths)
  expect(await Scheme.countDocuments()).toBe(0)
  if (paths[0] === 'key') return
  const draft = await reviewer.add({ body: schemeFields() })
  const { key: _key, ...content } = body
  expect(await issuesOf(admin.change({ params: { schemeId: draft.id }, body: { ...content, revision: 1 } }))).toEqual(
    paths,
  )
})

test('too much is refused: a body over the limit, lists and words over theirs', async () => {
  const { reviewer, tokens } = await scene()
  const response = await call('/schemes', {
    method: 'POST',
    headers: { Authorization: `Bearer ${tokens.reviewer}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(schemeFields({ plain: ['长'.repeat(300_000)] })),
  })
  expect(response.status).toBe(413)
  expect(await issuesOf(reviewer.add({ body: schemeFields({ plain: Array(21).fill('一句话一句话') }) }))).toEqual([
    'plain',
  ])
  expect(await issuesOf(reviewer.add({ body: schemeFields({ name: '名'.repeat(61) }) }))).toEqual(['name'])
  expect(await issuesOf(reviewer.add({ body: schemeFields({ matterCodes: Array(201).fill('0101') }) }))).toEqual([
    'matterCodes',
  ])
})

const someFacts = (overrides: Partial<EligibilityFacts> = {}): EligibilityFacts => ({
  ...exampleFacts(schemeFields(), { penaltyFen: 20_000_000, grade: 1, arrival: 'first', jointCount: 1 }, '2026-01-15'),
  ...overrides,
})

test('everyone tries an example of a published scheme, in any place of arrival', async () => {
  const { everyone, reviewer } = await scene()
  const scheme = await buildScheme()
  const params = { schemeId: scheme.id }
  const one = await everyone.example({ params, body: { penaltyFen: 20_000_000, grade: 1 } })
  expect(one).toMatchObject({ verdict: 'yes', amountFen: 1_000_000, factAmountFen: 1_000_000, secondNeeded: false })
  const joint = await everyone.example({ params, body: { penaltyFen: 20_000_000, grade: 1, arrival: 'joint' } })
  expect(joint).toMatchObject({ verdict: 'yes', amountFen: 500_000 })
  const supplement = await everyone.example({
    params,
    body: { penaltyFen: 20_000_000, grade: 1, arrival: 'supplement' },
  })
  expect(supplement).toMatchObject({ verdict: 'yes', amountFen: 100_000 })
  const late = await everyone.example({ params, body: { penaltyFen: 20_000_000, grade: 1, arrival: 'late' } })
  expect(late).toMatchObject({ verdict: 'no', amountFen: 0 })
  expect(await issuesOf(everyone.example({ params, body: { penaltyFen: -1, grade: 1 } }))).toEqual(['penaltyFen'])
  const draft = await reviewer.add({ body: schemeFields() })
  const unread = everyone.example({ params: { schemeId: draft.id }, body: { penaltyFen: 1, grade: 1 } })
  expect(await refusalOf(unread)).toBe('not_found')
})

test('staff calculate with any scheme and any facts, also before anything is saved', async () => {
  const { auditor } = await scene()
  const answer = await auditor.calculate({ body: { scheme: schemeFields(), facts: someFacts({ knownBefore: null }) } })
  expect(answer).toMatchObject({ verdict: 'hold', amountFen: 0, factAmountFen: 1_000_000 })
  expect(answer.trace.filter(({ result }) => result === 'hold').map(({ rule }) => rule)).toEqual(['not_known'])
  const wrong = schemeFields({ until: '2020-01-01' })
  expect(await issuesOf(auditor.calculate({ body: { scheme: wrong, facts: someFacts() } }))).toEqual(['scheme.until'])
  expect(await Scheme.countDocuments()).toBe(0)
})
