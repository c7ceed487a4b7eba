import * as z from 'zod'
import { rewardStaff } from './roles.ts'
import { route } from './route.ts'
import { Fen, Id, Instant, Nothing, Page, pageOf, words } from './values.ts'

/** Where money stands. Every entry sums to zero over them; only `funding` goes below zero. */
export const LedgerAccount = z.enum(['funding', 'available', 'reserved', 'in_transit', 'paid'])
export type LedgerAccount = z.infer<typeof LedgerAccount>
export const ledgerAccountNames: Record<LedgerAccount, string> = {
  funding: '预算来源',
  available: '可用',
  reserved: '已占用',
  in_transit: '支付途中',
  paid: '已支付',
}

export const LedgerKind = z.enum(['appropriate', 'reserve', 'release', 'send', 'confirm', 'fail'])
export type LedgerKind = z.infer<typeof LedgerKind>
export const ledgerKindNames: Record<LedgerKind, string> = {
  appropriate: '预算下达或调整',
  reserve: '批准占用',
  release: '释放',
  send: '发出支付',
  confirm: '支付成功',
  fail: '支付失败退回',
}

const SignedFen = z.number().int().min(-100_000_000_000).max(100_000_000_000)

/** One scheme’s money for one year. */
export const BudgetView = z.object({
  id: Id,
  schemeKey: z.string(),
  schemeName: z.string(),
  year: z.number().int(),
  totalFen: Fen,
  availableFen: Fen,
  reservedFen: Fen,
  inTransitFen: Fen,
  paidFen: Fen,
  entries: z.number().int(),
})
export type BudgetView = z.infer<typeof BudgetView>

export const LedgerEntryView = z.object({
  seq: z.number().int(),
  at: Instant,
  kind: LedgerKind,
  postings: z.array(z.object({ account: LedgerAccount, amountFen: SignedFen })),
  /** What it is about: number of a reward or a payment; the document of an appropriation. */
  ref: z.string(),
  words: z.string(),
  byName: z.string(),
  availableAfterFen: Fen,
})
export type LedgerEntryView = z.infer<typeof LedgerEntryView>

/** The first thing that is not as its history says. */
export const MoneyDifference = z.object({
  where: z.string(),
  /** chain, balance, reward, share, evaluation, duties, payment, scheme, fact, budget… */
  kind: z.string(),
  expected: z.string(),
  found: z.string(),
})
export type MoneyDifference = z.infer<typeof MoneyDifference>

export const MoneyVerdict = z.object({
  intact: z.boolean(),
  budgets: z.number().int(),
  entries: z.number().int(),
  rewards: z.number().int(),
  payments: z.number().int(),
  difference: MoneyDifference.nullable(),
})
export type MoneyVerdict = z.infer<typeof MoneyVerdict>

export const ledger = {
  budgets: route({
    method: 'GET',
    path: '/budgets',
    summary: '各办法各年度的奖励预算',
    access: rewardStaff,
    query: z.object({ year: z.coerce.number().int().min(2000).max(2200).optional() }),
    response: z.array(BudgetView),
  }),
  appropriate: route({
    method: 'POST',
    path: '/budgets/appropriations',
    summary: '登记预算下达或调整；调减不能超过可用数',
    access: ['finance'],
    body: z.object({
      submissionId: z.uuid(),
      schemeKey: z.string().max(40),
      year: z.number().int().min(2000).max(2200),
      amountFen: SignedFen.refine((fen) => fen !== 0, '金额不能为零'),
      document: words(4, 100, '请填写预算文件的名称和文号'),
    }),
    response: BudgetView,
  }),
  entries: route({
    method: 'GET',
    path: '/budgets/:budgetId/entries',
    summary: '一份预算的明细账，新的在前',
    access: rewardStaff,
    params: z.object({ budgetId: Id }),
    query: Page,
    response: pageOf(LedgerEntryView),
  }),
  verify: route({
    method: 'POST',
    path: '/ledger/verify',
    summary: '从头核算：账、奖励、份额、支付、规则是否与经过一致，给出第一处不同',
    access: ['auditor', 'admin', 'finance'],
    limit: { times: 10, seconds: 600 },
    body: Nothing,
    response: MoneyVerdict,
  }),
}
