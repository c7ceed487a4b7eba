import type { MoneyDifference } from '@huisheng/contract'
import mongoose, { Types } from 'mongoose'
import { createHmac, randomUUID } from 'node:crypto'
import { useApp } from '../../../../test/app.ts'
import { Budget } from '../../ledger/budget.model.ts'
import { linkAfter } from '../../ledger/entry-chain.ts'
import { LedgerEntry } from '../../ledger/ledger-entry.model.ts'
import { Report } from '../../reports/report.model.ts'
import { buildReward, buildTipOff } from '../../rewards/build-reward.ts'
import { Reward } from '../../rewards/reward.model.ts'
import { Claim, openPayee, sealPayee } from '../../rewards/shares/claim.model.ts'
import { Scheme } from '../../schemes/scheme.model.ts'
import { TipOffFact } from '../../tip-offs/facts/fact.model.ts'
import { Batch } from '../batch.model.ts'
import { buildMoneyScene, buildPayment, buildReleased, paymentOf } from '../build-payment.ts'
import { dissolveBatch } from '../dissolve-batch.ts'
import { importResults } from '../import-results.ts'
import { makeBatch } from '../make-batch.ts'
import { Payment } from '../payment.model.ts'

const { as } = useApp()

/** One reward paid, one on its way to the bank, one claimed. */
const scene = async () => {
  const people = await buildMoneyScene()
  const paid = await buildPayment(people)
  const batch = await buildReleased(people, [paid.payment])
  const line = `${paid.payment.number},10000,成功,,YH1`
  await importResults(people.maker.actor, String(batch._id), Buffer.from(`支付单号,金额,结果,原因,银行流水号\n${line}`))
  const sent = await buildPayment(people, { documentNumber: 'E20260002' })
  await buildReleased(people, [sent.payment])
  const open = await buildReward(people, 'notified')
  const idle = await makeBatch(people.maker.actor, { submissionId: randomUUID(), channel: 'bank', paymentIds: [] })
  await dissolveBatch(people.maker.actor, String(idle._id), '不需要了')
  const other = await buildTipOff(people)
  return { people, paid, sent, open, other }
}
type Scene = Awaited<ReturnType<typeof scene>>

const id = (text: string) => new Types.ObjectId(text)
const setEntry = (seq: number, fields: object) => LedgerEntry.collection.updateOne({ seq }, { $set: fields })
const setReward = (rewardId: string, fields: object) =>
  Reward.collection.updateOne({ _id: id(rewardId) }, { $set: fields })
const setPayment = (_id: Types.ObjectId, fields: object) => Payment.collection.updateOne({ _id }, { $set: fields })

/** Written by somebody who knows how entries are linked, but has not the key. */
const forgedEntry = async () => {
  const last = await LedgerEntry.findOne().sort({ seq: -1 }).lean().orFail()
  const postings = [
    { account: 'reserved' as const, amountFen: -1_000_000 },
    { account: 'available' as const, amountFen: 1_000_000 },
  ]
  const balances = {
    ...last.balances,
    reserved: last.balances.reserved - 1_000_000,
    available: last.balances.available + 1_000_000,
  }
  const entry = {
    ...last,
    _id: new Types.ObjectId(),
    ...{ seq: last.seq + 1, kind: 'release' as const, amountFen: 1_000_000, key: randomUUID(), postings, balances },
  }
  const link = linkAfter(last.link, entry)
  const code = `tests.${createHmac('sha256', 'a guess').update(link).digest('base64url')}`
  await LedgerEntry.collection.insertOne({ ...entry, link, code })
}

const swapEntries = async () => {
  await setEntry(3, { seq: 99 })
  await setEntry(4, { seq: 3 })
  await setEntry(99, { seq: 4 })
}

const doublePayment = async ({ paid }: Scene) => {
  await Payment.collection.dropIndexes()
  const payment = await paymentOf(paid.rewardId)
  await Payment.collection.insertOne({ ...payment, _id: id('f'.repeat(24)), number: 'ZF000000000001' } as never)
}

const exchangeAccount = async ({ sent }: Scene) => {
  const claim = await Claim.findById(sent.payment.claimId).lean().orFail()
  const payeeSealed = sealPayee({ ...openPayee(claim.payeeSealed), account: '1111222233334444' })
  await Claim.collection.updateOne({ _id: claim._id }, { $set: { payeeSealed } })
}

const tampers: [string, (scene: Scene) => Promise<unknown>, Partial<MoneyDifference>][] = [
  ['the amount of an entry', () => setEntry(2, { amountFen: 1 }), { kind: 'balance', where: '第 2 条' }],
  [
    'the amount of an entry with its postings',
    () => setEntry(2, { amountFen: 1, 'postings.0.amountFen': -1, 'postings.1.amountFen': 1 }),
    { kind: 'balance', where: '第 2 条' },
  ],
  ['a balance', () => setEntry(4, { 'balances.available': 1 }), { kind: 'balance', where: '第 4 条' }],
  ['the words of an entry', () => setEntry(3, { words: '别的' }), { kind: 'chain', where: '第 3 条' }],
  ['an entry deleted in the middle', () => LedgerEntry.collection.deleteOne({ seq: 3 }), { kind: 'chain' }],
  [
    'the last entry deleted',
    async () => LedgerEntry.collection.deleteOne({ _id: (await LedgerEntry.findOne().sort({ seq: -1 }))!._id }),
    { kind: 'chain', found: '其后被删除' },
  ],
  [
    'the ledger deleted with its head',
    () => Promise.all([LedgerEntry.collection.deleteMany({}), Budget.collection.deleteMany({})]),
    { kind: 'ledger', found: '没有这一笔' },
  ],
  ['an entry inserted', forgedEntry, { kind: 'chain', found: '内容或次序被改动' }],
  ['two entries that changed places', swapEntries, { kind: 'balance', where: '第 3 条' }],
  [
    'an entry put into another budget',
    () => setEntry(5, { schemeKey: 'other-scheme' }),
    { kind: 'chain', where: '第 5 条' },
  ],
  ['the amount of a reward', ({ open }) => setReward(open.rewardId, { amountFen: 9_000_000 }), { kind: 'reward' }],
  [
    'the amount of a share',
    ({ open }) => setReward(open.rewardId, { 'shares.0.amountFen': 2_000_000, amountFen: 2_000_000 }),
    { kind: 'reward' },
  ],
  [
    'a share moved to another tip-off',
    ({ open, other }) => setReward(open.rewardId, { 'shares.0.reportId': other.reportId }),
    { kind: 'reward' },
  ],
  [
    'an approver exchanged in the history',
    ({ paid, people }) => setReward(paid.rewardId, { 'history.2.byId': people.reviewer.actor.id }),
    { kind: 'chain', where: '奖励' },
  ],
  [
    'stored facts',
    ({ paid }) => setReward(paid.rewardId, { 'shares.0.facts.grade': 2 }),
    { kind: 'reward', where: '奖励' },
  ],
  ['a reward deleted', ({ paid }) => Reward.collection.deleteOne({ _id: id(paid.rewardId) }), { kind: 'payment' }],
  [
    'a reward deleted that nobody claimed yet',
    ({ open }) => Reward.collection.deleteOne({ _id: id(open.rewardId) }),
    { kind: 'ledger', found: '批准占用 10000.00 元' },
  ],
  [
    'the fact of a reward given to another',
    ({ open, paid }) =>
      TipOffFact.collection.updateOne({ _id: id(open.factId) }, { $set: { rewardId: paid.rewardId } }),
    { kind: 'fact', where: '奖励' },
  ],
  [
    'a tip-off taken out of its fact',
    ({ open }) => TipOffFact.collection.updateOne({ _id: id(open.factId) }, { $set: { members: [] } }),
    { kind: 'fact', where: '的事实' },
  ],
  ['a payment doubled', doublePayment, { kind: 'payment', expected: '一次申领一笔支付' }],
  [
    'a payment set to confirmed',
    ({ sent }) => setPayment(sent.payment._id, { status: 'confirmed', settledAt: new Date() }),
    { kind: 'payment', found: '被改动' },
  ],
  ['the amount of a payment', ({ sent }) => setPayment(sent.payment._id, { amountFen: 2 }), { kind: 'payment' }],
  ['a payment deleted', ({ sent }) => Payment.collection.deleteOne({ _id: sent.payment._id }), { kind: 'payment' }],
  ['who released a batch', ({ people }) => otherReleaser(people), { kind: 'payment', expected: '批次' }],
  ['the account of a payee', exchangeAccount, { kind: 'share', found: '收款人被改动' }],
  [
    'the amount of a published scheme',
    ({ people }) =>
      Scheme.collection.updateOne({ _id: id(people.scheme.id) }, { $set: { 'calculation.grades.0.amountFen': 1 } }),
    { kind: 'chain', where: '奖励办法' },
  ],
]

const claimOf = ({ open, paid, sent }: Scene, fields: object) =>
  Claim.collection.updateOne({ _id: id(sent.payment.claimId) }, { $set: fields }).then(() => [open, paid])
const laterTampers: typeof tampers = [
  ['by what a payee is found again', (made) => claimOf(made, { documentHash: 'other' }), { kind: 'share' }],
  ['the way of a claim', (made) => claimOf(made, { channel: 'wechat' }), { kind: 'share' }],
  ['a claim pointed at another reward', (made) => claimOf(made, { rewardId: made.open.rewardId }), { kind: 'share' }],
  [
    'a claim pointed at another tip-off',
    (made) => claimOf(made, { reportId: made.open.reportId }),
    { kind: 'share', found: '收款人被改动' },
  ],
  ['a claim deleted', ({ sent }) => Claim.collection.deleteOne({ _id: id(sent.payment.claimId) }), { kind: 'share' }],
  ['the sum of a batch that came to nothing', () => dissolved({ totalFen: 1 }), { kind: 'payment' }],
  [
    'who signed found among those who handled the case',
    ({ open, people }) =>
      Report.collection.updateOne({ _id: id(open.reportId) }, { $set: { handlerIds: [people.approver.actor.id] } }),
    { kind: 'duties', expected: '没有经手' },
  ],
  [
    'an earlier state of a reward put back',
    ({ paid }) =>
      setReward(paid.rewardId, { 'shares.0.status': 'notified', 'shares.0.paidAt': null, 'shares.0.claimId': null }),
    { kind: 'reward' },
  ],
  [
    'the history of a reward cut to before it was paid, with what it said then',
    ({ paid }) => Reward.collection.updateOne({ _id: id(paid.rewardId) }, { $pop: { history: 1 } }),
    { kind: 'reward' },
  ],
  [
    'an upper limit of a published scheme',
    ({ people }) => Scheme.collection.updateOne({ _id: id(people.scheme.id) }, { $set: { capCaseFen: 99_000_000 } }),
    { kind: 'chain' },
  ],
  [
    'a published scheme made a draft again',
    ({ people }) => Scheme.collection.updateOne({ _id: id(people.scheme.id) }, { $set: { state: 'draft' } }),
    { kind: 'scheme' },
  ],
  [
    'the account a failed reservation returns to',
    () => setEntry(2, { 'postings.1.account': 'paid' }),
    { kind: 'balance' },
  ],
  ['the head of a budget', () => Budget.collection.updateMany({}, { $set: { code: 'forged' } }), { kind: 'budget' }],
]
const dissolved = (fields: object) => Batch.collection.updateOne({ status: 'dissolved' }, { $set: fields })

const otherReleaser = ({ maker }: Scene['people']) =>
  Batch.collection.updateMany(
    { status: 'released' },
    { $set: { 'releasedBy.id': maker.actor.id, 'releasedBy.name': maker.actor.name } },
  )

const keep = async () => {
  const models = Object.values(mongoose.models)
  const kept = await Promise.all(models.map(({ collection }) => collection.find().toArray()))
  return async () => {
    for (const [at, { collection }] of models.entries()) {
      await collection.deleteMany({})
      if (kept[at]!.length > 0) await collection.insertMany(kept[at]!)
    }
    await Payment.createIndexes()
  }
}

test('whatever is altered straight in the database is found and named, and nothing else is', async () => {
  const made = await scene()
  const { verify } = as(made.people.auditor.token).ledger
  const clean = await verify({ body: {} })
  expect(clean).toMatchObject({ intact: true, budgets: 1, rewards: 3, payments: 2, entries: 7, difference: null })
  const restore = await keep()
  for (const [name, tamper, expected] of [...tampers, ...laterTampers]) {
    await tamper(made)
    const { intact, difference } = await verify({ body: {} })
    const texts = Object.fromEntries(
      Object.entries(expected).map(([field, text]) => [field, expect.stringContaining(text)]),
    )
    expect({ name, intact, difference }).toMatchObject({ name, intact: false, difference: texts })
    await restore()
  }
  expect(await verify({ body: {} })).toEqual(clean)
}, 280_000)
