import type { ResultFindings } from '@huisheng/contract'
import type { Actor } from '../../http/actor.ts'
import { Problem } from '../../http/problem.ts'
import { yuan } from '../ledger/yuan.ts'
import { findBatch } from './find-batch.ts'
import type { By, PaymentDocument } from './payment.fields.ts'
import { Payment } from './payment.model.ts'
import { readResults, type ResultLine } from './read-results.ts'
import { settle } from './settle.ts'

/** What a line says once it is understood, or why it cannot be. */
type Read = { result: 'confirmed'; serial: string } | { result: 'failed'; serial: string; reason: string }
type Outcome = 'confirmed' | 'failed' | 'unchanged' | { words: string }

/** Books what the bank says of each payment of a batch. Each line stands for itself; the same file again changes nothing. */
export const importResults = async (
  actor: Pick<Actor, 'id' | 'name'>,
  batchId: string,
  bytes: Buffer,
): Promise<ResultFindings> => {
  const batch = await findBatch(batchId)
  if (batch.channel !== 'bank') throw new Problem('not_found')
  if (batch.status !== 'released' || batch.unsent) throw new Problem('payment_moved_on')
  const lines = await readResults(bytes)
  const findings: ResultFindings = { confirmed: 0, failed: 0, unchanged: 0, problems: [] }
  const seen = new Map<string, number>()
  const repeated = repeatedIn(lines)
  for (const line of lines) {
    const outcome = await resultOf(line, { batchId, seen, repeated, by: { id: actor.id, name: actor.name } })
    if (typeof outcome === 'string') findings[outcome] += 1
    else findings.problems.push({ line: line.line, words: outcome.words })
  }
  return findings
}

const repeatedIn = (lines: readonly ResultLine[]) => {
  const times = new Map<string, number>()
  for (const { number } of lines) times.set(number, (times.get(number) ?? 0) + 1)
  return new Set([...times].filter(([, count]) => count > 1).map(([number]) => number))
}

type Setting = { batchId: string; seen: Map<string, number>; repeated: Set<string>; by: By }

const resultOf = async (line: ResultLine, { batchId, seen, repeated, by }: Setting): Promise<Outcome> => {
  const before = seen.get(line.number)
  if (before !== undefined) return { words: `${line.number} 在第 ${before} 行已经出现过` }
  seen.set(line.number, line.line)
  const payment = await Payment.findOne({ number: line.number }).lean<PaymentDocument>()
  if (!payment) return { words: '没有这个支付单号' }
  if (payment.batchId !== batchId) return { words: `${line.number} 不在这一批` }
  const read = understand(line, payment)
  if ('words' in read) return read
  // Of two lines that say different things neither is believed.
  if (repeated.has(line.number)) return { words: `${line.number} 在文件里不止一行，请核对后只留一行` }
  const settled = payment.status === 'sent' ? await settleBy(payment, read, by) : null
  return settled ?? compare((await Payment.findById(payment._id).lean<PaymentDocument>())!, read)
}

const successes = /^(交易|转账|支付|代发|处理)?成功$|^success$/i
const failures = /^(交易|转账|支付|代发|处理)?失败$|^退(汇|票|回)$|^fail(ed|ure)?$/i

const understand = (
  { amount, result, reason, serial }: ResultLine,
  payment: PaymentDocument,
): Read | { words: string } => {
  if (fenIn(amount) !== payment.amountFen)
    return { words: `金额应为 ${yuan(payment.amountFen)}，文件里是 ${amount.slice(0, 30) || '空的'}` }
  if (serial.length > 64) return { words: '银行流水号太长' }
  if (successes.test(result)) return serial ? { result: 'confirmed', serial } : { words: '成功的要有银行流水号' }
  if (!failures.test(result)) return { words: `结果应为“成功”或“失败”，文件里是 ${result.slice(0, 30) || '空的'}` }
  return { result: 'failed', serial, reason: reason.slice(0, 200) || '银行没有说明原因' }
}

/** By digits only: 1,234.5 is 123450 分. */
const fenIn = (text: string) => {
  const found = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text.replaceAll(',', ''))
  return found ? Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0')) : null
}

const settleBy = async (payment: PaymentDocument, read: Read, by: By): Promise<Outcome | null> => {
  if (read.result === 'confirmed') {
    const other = await Payment.findOne({ outsideNumber: read.serial, _id: { $ne: payment._id } }, { number: 1 }).lean()
    if (other) return { words: `银行流水号 ${read.serial} 已用于 ${other.number}` }
    return (await settle(payment, { result: 'confirmed', outsideNumber: read.serial, by })) && 'confirmed'
  }
  const outsideNumber = read.serial || null
  return (await settle(payment, { result: 'failed', outsideNumber, failure: read.reason, by })) && 'failed'
}

/** Against what is known already. */
const compare = ({ number, status, outsideNumber }: PaymentDocument, read: Read): Outcome => {
  const known = status === 'confirmed' ? '成功' : '失败'
  if (status !== 'confirmed' && status !== 'failed') return { words: `${number} 还没有发出` }
  if (status !== read.result) return { words: `${number} 已登记为${known}，文件里相反，请与银行核对` }
  if (status === 'confirmed' && outsideNumber !== read.serial)
    return { words: `${number} 已登记为成功，但银行流水号不同，请核对是否重复支付` }
  return 'unchanged'
}
