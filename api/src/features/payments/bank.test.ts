import { randomUUID } from 'node:crypto'
import { refusalOf, useApp } from '../../../test/app.ts'
import { writeSheet } from '../../platform/write-sheet.ts'
import { buildStaff } from '../accounts/build-account.ts'
import { AuditEntry } from '../audit/audit-entry.model.ts'
import { balancesOf } from '../ledger/balances-of.ts'
import { LedgerEntry } from '../ledger/ledger-entry.model.ts'
import { Reward } from '../rewards/reward.model.ts'
import { buildMoneyScene, buildPayment, buildReleased, paymentOf } from './build-payment.ts'
import { readCsv } from './csv.ts'
import { collectClaims } from './collect-claims.ts'
import type { BatchDocument, PaymentDocument } from './payment.fields.ts'
import { Payment } from './payment.model.ts'
import { verifyMoney } from './verify/verify-money.ts'

const { as, call } = useApp()

type Line = [number: string, amount: string, result: string, reason?: string, serial?: string]
const heading = ['支付单号', '金额（元）', '结果', '原因', '银行流水号']
const csv = (lines: Line[]) =>
  Buffer.from([heading, ...lines].map((cells) => cells.map((cell) => cell ?? '').join(',')).join('\n'))
const send = async (token: string, batch: Pick<BatchDocument, '_id'>, bytes: Buffer) => {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(bytes)]), 'results.csv')
  const response = await call(`/payment-batches/${String(batch._id)}/results`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}` },
    body: form,
  })
  return (await response.json()) as Record<string, unknown>
}
const fetchFile = (token: string, batch: Pick<BatchDocument, '_id'>) =>
  call(`/payment-batches/${String(batch._id)}/transfer.csv`, { headers: { Authorization: `Bearer ${token}` } })
const shareOf = async (rewardId: string) => (await Reward.findById(rewardId).lean().orFail()).shares[0]!
const budgetOf = ({ schemeKey, year }: PaymentDocument) => balancesOf(schemeKey, year)
const paid = ({ number, amountFen }: PaymentDocument, serial = 'YH1'): Line => [
  ...([number, (amountFen / 100).toFixed(2), '成功', '', serial] as const),
]

test('a claim is paid: batch by one, release by another, file, result, and nobody in between learns what for', async () => {
  const scene = await buildMoneyScene()
  const { rewardId, payment, number: reportNumber } = await buildPayment(scene)
  const maker = as(scene.maker.token).payments
  const releaser = as(scene.releaser.token).payments
  const [item] = (await maker.list({ query: { status: 'ready' } })).items
  expect(item).toMatchObject({ channel: 'bank', amountFen: 1_000_000, payeeMasked: '柳*烟', accountMasked: '****2333' })
  const batch = await maker.makeBatch({
    body: { submissionId: randomUUID(), channel: 'bank', paymentIds: [item!.id] },
  })
  expect(batch).toMatchObject({ status: 'made', count: 1, totalFen: 1_000_000, actions: ['dissolve'] })
  const { reward } = { reward: (await Reward.findById(rewardId).lean().orFail()).number }
  for (const text of [reportNumber, reward, '柳含烟', '6222000011112222333', 'E20260001'])
    expect(JSON.stringify([item, batch])).not.toContain(text)
  const params = { batchId: batch.id }
  expect((await fetchFile(scene.maker.token, { _id: batch.id as never })).status).toBe(409)
  expect(await releaser.release({ params, body: {} })).toMatchObject({
    status: 'released',
    actions: ['file', 'import'],
  })
  expect(await budgetOf(payment)).toMatchObject({ reserved: 0, in_transit: 1_000_000 })
  const file = await fetchFile(scene.releaser.token, { _id: batch.id as never })
  const bytes = Buffer.from(await file.arrayBuffer())
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(readCsv(bytes)!.map(({ cells }) => cells)).toEqual([
    ['支付单号', '收款人', '开户银行', '账号', '金额（元）', '附言'],
    [payment.number, '柳含烟', '深圳某某银行盐田支行', '6222000011112222333', '10000.00', '奖励款'],
  ])
  const results = csv([paid(payment)])
  expect(await send(scene.maker.token, { _id: batch.id as never }, results)).toEqual({
    ...{ confirmed: 1, failed: 0, unchanged: 0, problems: [] },
  })
  expect(await shareOf(rewardId)).toMatchObject({ status: 'paid', paymentNumber: payment.number })
  expect(await budgetOf(payment)).toMatchObject({ in_transit: 0, paid: 1_000_000 })
  const { items } = await as(scene.auditor.token).payments.batches({ query: {} })
  expect(items).toMatchObject([{ status: 'settled', confirmedCount: 1, actions: [] }])
  const entries = await AuditEntry.find({ action: 'export' }).lean()
  expect(entries).toMatchObject([
    { actorId: scene.releaser.actor.id, subjectIds: [String(payment._id)], ref: batch.id },
  ])
  expect(await verifyMoney()).toMatchObject({ intact: true, payments: 1, rewards: 1, entries: 4, difference: null })
})

test('the same results again, as csv or as xlsx, change nothing; two at once are one posting each', async () => {
  const scene = await buildMoneyScene()
  const payments = [
    (await buildPayment(scene)).payment,
    (await buildPayment(scene, { documentNumber: 'E20260002' })).payment,
  ]
  const batch = await buildReleased(scene, payments)
  const lines = [paid(payments[0]!, 'YH1'), paid(payments[1]!, 'YH2')]
  const answers = await Promise.all([1, 2, 3].map(() => send(scene.maker.token, batch, csv(lines))))
  const sum = (field: string) => answers.reduce((total, answer) => total + Number(answer[field]), 0)
  expect([sum('confirmed'), sum('failed'), sum('unchanged')]).toEqual([2, 0, 4])
  const sheet = await writeSheet({
    name: '结果',
    columns: heading.map((each) => ({ heading: each })),
    rows: lines.map((line) => line.map((cell) => cell ?? '')),
  })
  expect(await send(scene.maker.token, batch, sheet)).toMatchObject({ confirmed: 0, unchanged: 2, problems: [] })
  expect(await LedgerEntry.countDocuments({ kind: 'confirm' })).toBe(2)
  expect(await verifyMoney()).toMatchObject({ intact: true, payments: 2 })
})

test('each wrong line is told and books nothing; the right ones count', async () => {
  const scene = await buildMoneyScene()
  const [one, two, other] = [
    (await buildPayment(scene)).payment,
    (await buildPayment(scene, { documentNumber: 'E20260002' })).payment,
    (await buildPayment(scene, { documentNumber: 'E20260003' })).payment,
  ]
  const batch = await buildReleased(scene, [one, two])
  await buildReleased(scene, [other])
  const answer = await send(
    scene.maker.token,
    batch,
    csv([
      ['ZF000000000000', '1.00', '成功', '', 'YH9'],
      paid(other, 'YH8'),
      [one.number, '9999.99', '成功', '', 'YH1'],
      [one.number, '10000.00', '成功', '', 'YH1'],
      [two.number, '10000.00', '成功'],
    ]),
  )
  expect(answer).toMatchObject({ confirmed: 0, failed: 0, unchanged: 0 })
  expect((answer.problems as { line: number; words: string }[]).map(({ line, words }) => `${line} ${words}`)).toEqual([
    '2 没有这个支付单号',
    `3 ${other.number} 不在这一批`,
    '4 金额应为 10000.00，文件里是 9999.99',
    `5 ${one.number} 在第 4 行已经出现过`,
    '6 成功的要有银行流水号',
  ])
  const next = await send(scene.maker.token, batch, csv([paid(one, 'YH1'), paid(two, 'YH1')]))
  expect(next).toMatchObject({ confirmed: 1, problems: [{ line: 3, words: `银行流水号 YH1 已用于 ${one.number}` }] })
  const against = csv([
    [one.number, '10000.00', '失败', '账号有误'],
    [two.number, '"10,000.00"', '也许', ''],
  ])
  expect(await send(scene.maker.token, batch, against)).toMatchObject({
    problems: [
      { line: 2, words: `${one.number} 已登记为成功，文件里相反，请与银行核对` },
      { line: 3, words: '结果应为“成功”或“失败”，文件里是 也许' },
    ],
  })
  const again = await send(scene.maker.token, batch, csv([paid(one, 'YH7')]))
  expect(again).toMatchObject({ problems: [{ words: expect.stringContaining('银行流水号不同') }] })
  expect(await verifyMoney()).toMatchObject({ intact: true })
})

test('what the bank sends back is claimed again, paid under another number, and never twice', async () => {
  const scene = await buildMoneyScene()
  const { rewardId, reportId, key, payment } = await buildPayment(scene)
  const batch = await buildReleased(scene, [payment])
  expect(await send(scene.maker.token, batch, csv([[payment.number, '10000.00', '退汇', '账号不存在']]))).toMatchObject(
    {
      failed: 1,
    },
  )
  expect(await shareOf(rewardId)).toMatchObject({ status: 'notified', failure: '账号不存在' })
  expect(await budgetOf(payment)).toMatchObject({ reserved: 1_000_000, in_transit: 0, paid: 0 })
  expect((await as().tipOffs.read({ body: { key } })).reward).toMatchObject({ payment: { failure: '账号不存在' } })
  const { claimReward } = await import('../rewards/shares/claim-reward.ts')
  const { bankPayee } = await import('../rewards/build-reward.ts')
  await claimReward(reportId, { sendingId: randomUUID(), payee: bankPayee(), proxy: null })
  await collectClaims()
  const second = await paymentOf(rewardId)
  expect(second.number).not.toBe(payment.number)
  expect(second.attempt).toBe(2)
  const secondBatch = await buildReleased(scene, [second])
  await send(scene.maker.token, secondBatch, csv([paid(second)]))
  expect(await send(scene.maker.token, batch, csv([paid(payment, 'YH5')]))).toMatchObject({
    problems: [{ words: expect.stringContaining('已登记为失败') }],
  })
  expect(await budgetOf(payment)).toMatchObject({ reserved: 0, in_transit: 0, paid: 1_000_000 })
  expect(await verifyMoney()).toMatchObject({ intact: true, payments: 2 })
})

test('a file that is none, too long, of another bank or too large is refused whole', async () => {
  const scene = await buildMoneyScene()
  const { payment } = await buildPayment(scene)
  const batch = await buildReleased(scene, [payment])
  const codeOf = async (bytes: Buffer) => (await send(scene.maker.token, batch, bytes)).code
  expect(await codeOf(Buffer.from('支付单号,结果\n1,成功'))).toBe('invalid_request')
  expect(await codeOf(Buffer.from('PK nothing of a sheet'))).toBe('sheet_unreadable')
  expect(await codeOf(Buffer.from([0, 1, 2, 3]))).toBe('sheet_unreadable')
  expect(await codeOf(Buffer.from(`${heading.join(',')}\n"never closed`))).toBe('sheet_unreadable')
  expect(await codeOf(csv(Array.from({ length: 2_001 }, (_, at): Line => [`ZF${at}`, '1', '成功'])))).toBe(
    'sheet_too_large',
  )
  expect(await codeOf(Buffer.alloc(10 * 1024 * 1024 + 1, 'x'))).toBe('attachment_too_large')
  expect(await Payment.countDocuments({ status: 'sent' })).toBe(1)
})

test('a bank that writes GB 18030 is understood', async () => {
  const scene = await buildMoneyScene()
  const { payment } = await buildPayment(scene)
  const batch = await buildReleased(scene, [payment])
  // “支付单号,金额,结果,原因,银行流水号” and “失败” as GB 18030 writes them.
  const gb = (hex: string) => Buffer.from(hex, 'hex')
  const bytes = Buffer.concat([
    gb('d6a7b8b6b5a5bac52cbdf0b6ee2cbde1b9fb2cd4add2f22cd2f8d0d0c1f7cbaebac50a'),
    Buffer.from(`${payment.number},10000,`),
    gb('caa7b0dc2ccdcbbbd82c0a'),
  ])
  expect(await send(scene.maker.token, batch, bytes)).toMatchObject({ failed: 1, problems: [] })
  expect((await paymentOf(payment.rewardId)).failure).toBe('退回')
})

test('a name that a spreadsheet would take for a formula is text in the file', async () => {
  const scene = await buildMoneyScene()
  const { payment } = await buildPayment(scene, { name: '=cmd|"calc"!A1,x' })
  const batch = await buildReleased(scene, [payment])
  const text = await (await fetchFile(scene.maker.token, batch)).text()
  expect(text).toContain(`"'=cmd|""calc""!A1,x"`)
})

test('who made a batch, or signed for a reward in it, does not release it; others of staff do not find it', async () => {
  const scene = await buildMoneyScene({ secondFromFen: 1 })
  const { payment } = await buildPayment(scene)
  const { makeBatch } = as(scene.maker.token).payments
  const body = { submissionId: randomUUID(), channel: 'bank' as const, paymentIds: [String(payment._id)] }
  const batch = await makeBatch({ body })
  expect((await makeBatch({ body })).id).toBe(batch.id)
  const input = { params: { batchId: batch.id }, body: {} }
  expect(await refusalOf(as(scene.maker.token).payments.release(input))).toBe('duties_separated')
  expect(await refusalOf(as(scene.finance.token).payments.release(input))).toBe('duties_separated')
  for (const { token } of [scene.reviewer, scene.approver, scene.auditor, await buildStaff({ role: 'admin' })]) {
    expect(await refusalOf(as(token).payments.release(input))).toBe('not_found')
    expect((await fetchFile(token, { _id: batch.id as never })).status).toBe(404)
  }
  const unbound = await buildStaff({ role: 'finance', bound: false })
  expect(await refusalOf(as(unbound.token).payments.list({ query: {} }))).toBe('device_not_bound')
  const none = { params: { batchId: 'a'.repeat(24) }, body: {} }
  expect(await refusalOf(as(scene.releaser.token).payments.release(none))).toBe('not_found')
  const answers = await Promise.allSettled([1, 2, 3].map(() => as(scene.releaser.token).payments.release(input)))
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await refusalOf(as(scene.releaser.token).payments.release(input))).toBe('payment_moved_on')
  const words = { params: { batchId: batch.id }, body: { words: '不该放行' } }
  expect(await refusalOf(as(scene.maker.token).payments.dissolve(words))).toBe('payment_moved_on')
  expect(await LedgerEntry.countDocuments({ kind: 'send' })).toBe(1)
})

test('a payment is in one batch only, and free again after the batch is dissolved', async () => {
  const scene = await buildMoneyScene()
  const { payment } = await buildPayment(scene)
  const { makeBatch, dissolve, release } = as(scene.maker.token).payments
  const wanted = () => ({
    body: { submissionId: randomUUID(), channel: 'bank' as const, paymentIds: [String(payment._id)] },
  })
  const answers = await Promise.allSettled([1, 2, 3].map(() => makeBatch(wanted())))
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await refusalOf(makeBatch(wanted()))).toBe('payment_moved_on')
  expect(await refusalOf(makeBatch({ body: { ...wanted().body, channel: 'wechat' } }))).toBe('payment_moved_on')
  const { items } = await as(scene.maker.token).payments.batches({ query: {} })
  const made = items.find(({ status }) => status === 'made')!
  const input = { params: { batchId: made.id }, body: { words: '先核对账号' } }
  expect(await dissolve(input)).toMatchObject({ status: 'dissolved', actions: [] })
  expect(await refusalOf(dissolve(input))).toBe('payment_moved_on')
  expect(await refusalOf(release({ params: input.params, body: {} }))).toBe('duties_separated')
  expect((await paymentOf(payment.rewardId)).status).toBe('ready')
  expect(await makeBatch(wanted())).toMatchObject({ status: 'made' })
  expect(await verifyMoney()).toMatchObject({ intact: true })
})

test('a batch whose payee or amount was exchanged in the database is not released', async () => {
  const scene = await buildMoneyScene()
  const { payment } = await buildPayment(scene)
  const batch = await as(scene.maker.token).payments.makeBatch({
    body: { submissionId: randomUUID(), channel: 'bank', paymentIds: [String(payment._id)] },
  })
  const input = { params: { batchId: batch.id }, body: {} }
  await Payment.collection.updateOne({ _id: payment._id }, { $set: { amountFen: 2 } })
  expect(await refusalOf(as(scene.releaser.token).payments.release(input))).toBe('invalid_request')
  await Payment.collection.updateOne({ _id: payment._id }, { $set: { amountFen: payment.amountFen } })
  const { Claim, openPayee, sealPayee } = await import('../rewards/shares/claim.model.ts')
  const claim = await Claim.findById(payment.claimId).lean().orFail()
  const payeeSealed = sealPayee({ ...openPayee(claim.payeeSealed), account: '1111222233334444' })
  await Claim.collection.updateOne({ _id: claim._id }, { $set: { payeeSealed } })
  expect(await refusalOf(as(scene.releaser.token).payments.release(input))).toBe('invalid_request')
  expect(await LedgerEntry.countDocuments({ kind: 'send' })).toBe(0)
})

test('a file that says two things of one payment is believed in neither', async () => {
  const scene = await buildMoneyScene()
  const { payment } = await buildPayment(scene)
  const batch = await buildReleased(scene, [payment])
  const [failed, done] = [[payment.number, '10000.00', '失败', '账号有误'] as Line, paid(payment)]
  const answer = await send(scene.maker.token, batch, csv([failed, done]))
  expect(answer).toMatchObject({ confirmed: 0, failed: 0, problems: [{ line: 2 }, { line: 3 }] })
  expect(await paymentOf(payment.rewardId)).toMatchObject({ status: 'sent' })
  expect(await send(scene.maker.token, batch, csv([done]))).toMatchObject({ confirmed: 1, problems: [] })
})

test('an amount that was altered after the release is not given to the bank', async () => {
  const scene = await buildMoneyScene()
  const { payment } = await buildPayment(scene)
  const batch = await buildReleased(scene, [payment])
  await Payment.collection.updateOne({ _id: payment._id }, { $set: { amountFen: 99_000_000 } })
  expect((await fetchFile(scene.maker.token, batch)).status).toBe(500)
})
