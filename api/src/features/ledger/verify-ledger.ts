import {
  LedgerAccount,
  ledgerAccountNames,
  ledgerKindNames,
  type LedgerKind,
  type MoneyDifference,
} from '@huisheng/contract'
import { Budget, type BudgetRecord } from './budget.model.ts'
import { headIsTrue, isCodeOfLink, linkAfter } from './entry-chain.ts'
import { LedgerEntry, type LedgerEntryRecord } from './ledger-entry.model.ts'
import { balancesAfter, nothingYet, overdrawn, postingsOf } from './postings.ts'
import { yuan } from './yuan.ts'

/** An entry that follows from what rewards and payments went through. */
export type ExpectedEntry = {
  key: string
  schemeKey: string
  year: number
  kind: Exclude<LedgerKind, 'appropriate'>
  amountFen: number
  /** False while it may still be on its way: then it may stand there or not. */
  due: boolean
}
export type LedgerVerdict = { budgets: number; entries: number; difference: MoneyDifference | null }

/**
 * Walks every chain from its beginning: codes, numbers, balances, ends. With what rewards and payments imply, also
 * whether each of that is posted once and nothing else is.
 */
export const verifyLedger = async (expected?: readonly ExpectedEntry[]): Promise<LedgerVerdict> => {
  const heads = new Map((await Budget.find().sort({ _id: 1 }).lean()).map((head) => [head._id, head]))
  const open = expected && new Map(expected.map((entry) => [entry.key, entry]))
  const verdict = { budgets: heads.size, entries: 0, difference: null as MoneyDifference | null }
  const seen = new Set<string>()
  let before: LedgerEntryRecord | null = null
  for await (const entry of LedgerEntry.find().sort({ budgetId: 1, seq: 1 }).lean().cursor({ batchSize: 500 })) {
    const previous: LedgerEntryRecord | null = before?.budgetId === entry.budgetId ? before : null
    const head = heads.get(entry.budgetId)
    verdict.difference =
      (before && !previous ? cutOff(before, heads.get(before.budgetId)) : null) ??
      differenceIn(entry, previous) ??
      differenceToHead(entry, head) ??
      (open ? unimplied(entry, open) : null)
    if (verdict.difference) return verdict
    verdict.entries += 1
    before = entry
    open?.delete(entry.key)
    seen.add(entry.budgetId)
  }
  verdict.difference =
    (before && cutOff(before, heads.get(before.budgetId))) ??
    vanished([...heads.values()].filter(({ _id }) => !seen.has(_id))) ??
    unposted(open)
  return verdict
}

const place = ({ schemeKey, year, seq }: { schemeKey: string; year: number; seq: number }) =>
  `${year} 年 ${schemeKey} 预算第 ${seq} 条`

const differenceIn = (entry: LedgerEntryRecord, previous: LedgerEntryRecord | null): MoneyDifference | null => {
  const where = place(entry)
  const seq = (previous?.seq ?? 0) + 1
  if (entry.seq !== seq) return { where, kind: 'chain', expected: `第 ${seq} 条`, found: `第 ${entry.seq} 条` }
  const found = contentDifference(entry, previous)
  if (found) return { where, ...found }
  const link = linkAfter(previous?.link ?? entry.budgetId, entry)
  if (link === entry.link && isCodeOfLink(link, entry.code)) return null
  return { where, kind: 'chain', expected: '与前一条相连、由系统写入', found: '内容或次序被改动' }
}

type Found = Omit<MoneyDifference, 'where'>

const contentDifference = (entry: LedgerEntryRecord, previous: LedgerEntryRecord | null): Found | null => {
  const postings = postingsOf(entry.kind, entry.amountFen)
  const written = postings.map(({ account, amountFen }) => `${ledgerAccountNames[account]} ${yuan(amountFen)}`)
  const posted = entry.postings.map(({ account, amountFen }) => `${ledgerAccountNames[account]} ${yuan(amountFen)}`)
  if (written.join('，') !== posted.join('，'))
    return { kind: 'balance', expected: written.join('，'), found: posted.join('，') }
  const balances = balancesAfter(previous?.balances ?? nothingYet, postings)
  const wrong = LedgerAccount.options.find((account) => balances[account] !== entry.balances[account])
  if (wrong) {
    const name = ledgerAccountNames[wrong]
    const [expected, found] = [balances, entry.balances].map((each) => `${name}余额 ${yuan(each[wrong])}`)
    return { kind: 'balance', expected: expected!, found: found! }
  }
  const short = overdrawn(balances)
  if (!short) return null
  return { kind: 'balance', expected: `${ledgerAccountNames[short]}不为负`, found: yuan(balances[short]) }
}

const differenceToHead = (entry: LedgerEntryRecord, head: BudgetRecord | undefined): MoneyDifference | null => {
  const where = place(entry)
  if (!head) return { where, kind: 'budget', expected: '有预算的末端记录', found: '没有' }
  if (entry.seq === 1 && !headIsTrue(head))
    return { where, kind: 'budget', expected: '末端记录由系统写入', found: '末端记录被改动' }
  if (entry.seq !== head.seq || entry.link === head.link) return null
  return { where, kind: 'chain', expected: '末端记录所指的那一条', found: '另一条' }
}

const cutOff = (last: LedgerEntryRecord, head: BudgetRecord | undefined): MoneyDifference | null =>
  !head || head.seq <= last.seq
    ? null
    : { where: place(head), kind: 'chain', expected: `到第 ${head.seq} 条`, found: `到第 ${last.seq} 条，其后被删除` }

/** Of those without any entry, one that had some. */
const vanished = (heads: readonly BudgetRecord[]): MoneyDifference | null => {
  const head = heads.find(({ seq }) => seq > 0)
  return head
    ? { where: place({ ...head, seq: 1 }), kind: 'chain', expected: `到第 ${head.seq} 条`, found: '全部被删除' }
    : null
}

const say = ({ kind, amountFen }: { kind: LedgerKind; amountFen: number }) =>
  `${ledgerKindNames[kind]} ${yuan(amountFen)} 元`

const unimplied = (entry: LedgerEntryRecord, open: Map<string, ExpectedEntry>): MoneyDifference | null => {
  if (entry.kind === 'appropriate') return null
  const wanted = open.get(entry.key)
  const where = `${place(entry)}（${entry.ref}）`
  if (!wanted) return { where, kind: 'ledger', expected: '奖励和支付的经过中没有这一笔', found: say(entry) }
  if (wanted.schemeKey !== entry.schemeKey || wanted.year !== entry.year)
    return { where, kind: 'ledger', expected: `${wanted.year} 年 ${wanted.schemeKey} 预算`, found: place(entry) }
  return say(wanted) === say(entry) ? null : { where, kind: 'ledger', expected: say(wanted), found: say(entry) }
}

const unposted = (open: Map<string, ExpectedEntry> | undefined): MoneyDifference | null => {
  const missing = [...(open?.values() ?? [])].find(({ due }) => due)
  if (!missing) return null
  const where = `${missing.year} 年 ${missing.schemeKey} 预算`
  return { where, kind: 'ledger', expected: `${say(missing)}（${missing.key}）`, found: '没有这一笔' }
}
