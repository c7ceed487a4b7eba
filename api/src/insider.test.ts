import { apiBase, contract, pathOf, staff, type Route } from '@huisheng/contract'
import { ObjectId, type Document } from 'mongodb'
import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import { useApp } from '../test/app.ts'
import { dump, everyDocument, stands } from '../test/in-clear.ts'
import { buildResident, buildStaff } from './features/accounts/build-account.ts'
import { recordPenalty } from './features/tip-offs/desk/record-penalty.ts'
import { buildTipOff, closeTipOff, tipOffBody } from './features/tip-offs/build-tip-off.ts'
import { tellTipsters } from './features/tip-offs/tell-tipsters.ts'
import { buildRewardScene, bankPayee, proposal } from './features/rewards/build-reward.ts'
import { workOnRewards } from './features/rewards/work-on-rewards.ts'
import { workOnPayments } from './features/payments/work-on-payments.ts'

const { origin, as } = useApp()

const routes: [string, Route][] = Object.entries(contract).flatMap(([noun, group]) =>
  Object.entries<Route>(group).map(([name, route]): [string, Route] => [`${noun}.${name}`, route]),
)

/** Each stands nowhere else, so that one find is one leak. */
const tipster = {
  accountPhone: '17776139901',
  name: '呼延举证',
  number: 'ZT20269901',
  phone: '17776139902',
  deviceId: 'device-of-the-tipster-9901',
  submissionId: randomUUID(),
}
const payee = {
  name: tipster.name,
  documentNumber: tipster.number,
  account: '6217009912345678901',
  bankName: '榆钱树储蓄所',
}

/** A tip-off under a real name, handled, proved, fined, rewarded, claimed and sent to the bank. */
const story = async () => {
  const at = await buildRewardScene()
  const baseline = tokensOf((await everyDocument()).map(({ document }) => document))
  const who = await buildResident({ phone: tipster.accountPhone })
  const middle = at.district.middleOf('010101(A)')
  const exact = { longitude: middle.longitude + 0.0001237, latitude: middle.latitude + 0.0001239 }
  const sent = await buildTipOff(
    at,
    {
      ...tipOffBody(at, { submissionId: tipster.submissionId }),
      place: { by: 'pin', ...exact, datum: 'wgs84', accuracyMetres: 17.31, words: '海山路口' },
      mode: 'real_name',
      deviceId: tipster.deviceId,
      persons: [{ name: tipster.name, documentKind: 'passport', documentNumber: tipster.number, phone: tipster.phone }],
    },
    who.actor,
  )
  const { reportId, number, key } = sent
  await as().tipOffs.send({
    body: { key, sendingId: randomUUID(), kind: 'evidence', words: '夜里又倒了一车', photoIds: [] },
  })
  const noticesBefore = (await as(who.token).notices.list({ query: {} })).items.length
  await closeTipOff(at, reportId)
  await recordPenalty(at.worker.actor, reportId, {
    decisionNumber: '盐罚〔2026〕1号',
    authority: '城管局',
    decidedOn: '2026-11-01',
    amountFen: 10_000_000,
  })
  const { factId } = await as(at.worker.token).tipOffs.case({ params: { reportId } })
  const words = '材料齐全，同意'
  let reward = await as(at.reviewer.token).rewards.propose({ body: proposal(at, factId, [reportId]) })
  const params = { rewardId: reward.id }
  const signed = () => ({ params, body: { revision: reward.revision, words } })
  reward = await as(at.otherReviewer.token).rewards.review(signed())
  reward = await as(at.approver.token).rewards.approve(signed())
  await workOnRewards()
  const account = { ...bankPayee(), ...payee }
  await as().rewards.claim({ body: { key, sendingId: randomUUID(), payee: account } })
  await workOnPayments()
  const [payment] = (await as(at.finance.token).payments.list({ query: {} })).items
  const batch = await as(at.finance.token).payments.makeBatch({
    body: { submissionId: randomUUID(), channel: 'bank', paymentIds: [payment!.id] },
  })
  await as(at.otherFinance.token).payments.release({ params: { batchId: batch.id }, body: {} })
  const unsealing = await as(at.auditor.token).vault.ask({
    body: {
      submissionId: randomUUID(),
      reportNumber: number,
      reason: '移送公安机关需要核实线索来源',
      basis: '刑事诉讼法第一百一十条',
    },
  })
  const [budget] = await as(at.finance.token).ledger.budgets({ query: {} })
  return {
    ...{ at, who, sent, exact, baseline, noticesBefore, reward, payment: payment!, batch, unsealing },
    /** What names the case. Seen beside what names the person, it would join the two. */
    caseMarks: [reportId, number, sent.tipster.id, reward.id, reward.number],
    /** What names the person. */
    personMarks: [
      who.actor.id,
      ...Object.values(tipster),
      String(exact.longitude),
      String(exact.latitude),
      '17.31',
      key,
    ],
    ids: {
      reportId,
      factId,
      rewardId: reward.id,
      schemeId: at.scheme.id,
      budgetId: budget!.id,
      batchId: batch.id,
      unsealingId: unsealing.id,
    },
  }
}
type Story = Awaited<ReturnType<typeof story>>

/** Long texts and ids that could join one document to another. */
const tokensOf = (value: unknown): Set<string> => {
  if (value instanceof ObjectId) return new Set([value.toHexString()])
  if (typeof value === 'string') return new Set(value.length >= 10 ? [value] : [])
  if (value instanceof Date || value === null || typeof value !== 'object') return new Set()
  return new Set(Object.entries(value).flatMap(([name, each]) => [...tokensOf(name), ...tokensOf(each)]))
}

/** The people who deal with the case, and those who oversee them. */
const insiders = (at: Story['at']) => ({
  'who handled it': at.worker,
  'their leader': at.leader,
  'a dispatcher': at.dispatcher,
  'a community officer': at.officer,
  'who checked it': at.checker,
  'the handler of a department': at.handler,
  'who proposed the reward': at.reviewer,
  'who reviewed it': at.otherReviewer,
  'who approved it': at.approver,
  'who pays': at.finance,
  'who released the payment': at.otherFinance,
  'an auditor': at.auditor,
  'an administrator': at.admin,
})

const ask = async (path: string, route: Route, token: string, body: unknown) => {
  const form = new FormData()
  form.append(route.upload ?? '', new Blob(['x']), 'x.csv')
  const response = await fetch(origin() + apiBase + path, {
    method: route.method,
    headers: { Authorization: `Bearer ${token}`, ...(!route.upload && { 'Content-Type': 'application/json' }) },
    body: route.upload ? form : route.body ? JSON.stringify(body) : undefined,
  })
  const headers = JSON.stringify([...response.headers])
  return { status: response.status, text: headers + (await response.text()) }
}

/** Every word a person could look for the tipster by. */
const searched = (route: Route, { personMarks }: Story) =>
  Object.keys(route.query?.shape ?? {})
    .filter((name) => ['q', 'actorId', 'subjectId', 'number', 'name'].includes(name))
    .flatMap((name) => personMarks.map((mark) => `?${new URLSearchParams({ [name]: mark })}`))

/** Bodies by which somebody could search, join or learn; what changes the case is tried with nothing. */
const bodies = ({ sent, who, ids }: Story): Record<string, unknown> => ({
  'register.search': { name: tipster.name, documentKind: 'passport', documentNumber: tipster.number },
  'rewards.preview': { factId: ids.factId, schemeId: ids.schemeId, grade: 1, assertions: [] },
  'tipOffs.openMine': { number: sent.number },
  'tipOffs.hints': { text: tipster.name },
  'vault.open': {},
  'audit.verify': {},
  'ledger.verify': {},
  'notices.read': { noticeIds: [who.actor.id] },
})

test('by no route, filter, search or file does anyone who deals with a case learn who tipped off', async () => {
  const told = await story()
  const { at, ids, personMarks, caseMarks } = told
  const leaks: string[] = []
  let answers = 0
  for (const [who, { token }] of Object.entries(insiders(at))) {
    for (const [name, route] of routes) {
      if (route.access === 'public' && route.method !== 'GET') continue
      const params = Object.fromEntries(
        Object.keys(route.params?.shape ?? {}).map((param) => [
          param,
          (ids as Record<string, string>)[param] ?? ids.reportId,
        ]),
      )
      const body = bodies(told)[name] ?? {}
      const queries = ['', ...searched(route, told)]
      for (const query of queries) {
        const { status, text } = await ask(pathOf(route, params) + query, route, token, body)
        if (status === 429) throw new Error(`${name} was throttled`)
        answers++
        const asked = pathOf(route, params) + query + JSON.stringify(body)
        const person = personMarks.filter((mark) => text.includes(mark) && !asked.includes(mark))
        // Whoever pays by bank must learn whom: from a file that names no case.
        if (person.length > 0 && name !== 'payments.file') leaks.push(`${who}, ${name}${query}: ${person.join()}`)
        const joined = caseMarks.filter((mark) => text.includes(mark) && !asked.includes(mark))
        const searchedPerson = query !== '' || name === 'register.search'
        const paid = [payee.name, payee.documentNumber, payee.account].filter((mark) => text.includes(mark))
        if (joined.length > 0 && (searchedPerson || paid.length > 0))
          leaks.push(`${who}, ${name}${query}: joins ${[...joined, ...paid].join()}`)
        if (paid.length > 0 && name !== 'payments.file') leaks.push(`${who}, ${name}: ${paid.join()}`)
      }
    }
  }
  expect(leaks).toEqual([])
  expect(answers).toBeGreaterThan(1_500)
  expect(new Set(Object.values(insiders(at)).map(({ actor }) => actor.role)).size).toBe(staff.length)
}, 300_000)

test('the database joins account and case by no field, and no notice betrays when something happened', async () => {
  const told = await story()
  const { who, baseline, caseMarks, personMarks, noticesBefore } = told
  expect(noticesBefore).toBe(0)
  expect((await as(who.token).notices.list({ query: {} })).items).toEqual([])
  await tellTipsters(new Date('2026-11-23T10:00:00Z'))
  const [notice] = (await as(who.token).notices.list({ query: {} })).items
  expect(JSON.stringify(notice)).toContain('my_tip_offs')

  const haystack = await dump()
  const [accountId, ...others] = personMarks
  const clear = others.filter((mark) => mark !== '17.31' && stands(mark, haystack))
  expect(clear).toEqual([])
  for (const secret of Object.values(payee)) expect([secret, stands(secret, haystack)]).toEqual([secret, false])

  const documents = await everyDocument()
  const mentions = ({ document }: { document: Document }, marks: readonly string[]) => {
    const tokens = tokensOf(document)
    return marks.some((mark) => tokens.has(mark))
  }
  const ofPerson = documents.filter((each) => mentions(each, [accountId!]))
  const ofCase = documents.filter((each) => mentions(each, caseMarks))
  expect(ofPerson.map(({ collection }) => collection)).toEqual(expect.arrayContaining(['accounts', 'notices']))
  expect(ofCase.map(({ collection }) => collection)).toEqual(expect.arrayContaining(['reports', 'tipoffs', 'rewards']))
  const person = tokensOf(ofPerson.map(({ document }) => document))
  const joins = [...tokensOf(ofCase.map(({ document }) => document))].filter(
    (token) => person.has(token) && !baseline.has(token),
  )
  expect(joins).toEqual([])
})

test('no answer about a case has a place for who it was', () => {
  const about = routes.filter(([name]) => /^(reports|tipOffs|rewards|payments|ledger)\./.test(name))
  const places = about.flatMap(([name, { response }]) => {
    const shape = JSON.stringify(z.toJSONSchema(response, { unrepresentable: 'any', io: 'output' }))
    return (shape.match(/"(reporterId|pseudonym|accountId|identity|deviceId)":/g) ?? []).map((place) => name + place)
  })
  expect(places).toEqual([])
})

test('who stands on the case may not ask to unseal it, and who may look sees it once two agree', async () => {
  const { at, unsealing, sent } = await story()
  const params = { unsealingId: unsealing.id }
  const outsider = await buildStaff({ role: 'admin' })
  await as(outsider.token).vault.decide({ params, body: { approved: true, words: '同意启封', minutes: 30 } })
  const identity = await as(at.auditor.token).vault.open({ params, body: {} })
  expect(identity.persons).toMatchObject([{ name: tipster.name, documentNumber: tipster.number, phone: tipster.phone }])
  const seen = await as().tipOffs.read({ body: { key: sent.key } })
  expect(seen.unsealings).toMatchObject([{ reason: '移送公安机关需要核实线索来源' }])
})
