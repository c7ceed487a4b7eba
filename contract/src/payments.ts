import * as z from 'zod'
import { route } from './route.ts'
import { Fen, Id, Instant, Nothing, Page, pageOf, words } from './values.ts'

export const PaymentChannel = z.enum(['bank', 'wechat'])
export type PaymentChannel = z.infer<typeof PaymentChannel>
export const channelNames: Record<PaymentChannel, string> = { bank: '银行转账', wechat: '微信转账' }

export const PaymentStatus = z.enum(['ready', 'batched', 'sent', 'confirmed', 'failed'])
export type PaymentStatus = z.infer<typeof PaymentStatus>
export const paymentStatusNames: Record<PaymentStatus, string> = {
  ready: '待编批',
  batched: '已编批，待放行',
  sent: '已发出，等待结果',
  confirmed: '支付成功',
  failed: '支付失败',
}

/** Money for one claim. It names no tip-off and no reward: who pays does not learn what for, who reviews not to whom. */
export const PaymentView = z.object({
  id: Id,
  number: z.string(),
  channel: PaymentChannel,
  status: PaymentStatus,
  amountFen: Fen,
  payeeMasked: z.string(),
  documentMasked: z.string(),
  bankName: z.string().nullable(),
  accountMasked: z.string(),
  batchNumber: z.string().nullable(),
  failure: z.string().nullable(),
  claimedAt: Instant,
  sentAt: Instant.nullable(),
  settledAt: Instant.nullable(),
  /** Whether the letter of a proxy is with it, and where to read it. */
  letterUrl: z.string().nullable(),
})
export type PaymentView = z.infer<typeof PaymentView>

export const BatchStatus = z.enum(['made', 'released', 'settled', 'dissolved'])
export type BatchStatus = z.infer<typeof BatchStatus>
export const batchStatusNames: Record<BatchStatus, string> = {
  made: '待放行',
  released: '已放行',
  settled: '已全部有结果',
  dissolved: '已撤销',
}
export const BatchView = z.object({
  id: Id,
  number: z.string(),
  channel: PaymentChannel,
  status: BatchStatus,
  count: z.number().int(),
  totalFen: Fen,
  confirmedCount: z.number().int(),
  failedCount: z.number().int(),
  madeByName: z.string(),
  madeAt: Instant,
  releasedByName: z.string().nullable(),
  releasedAt: Instant.nullable(),
  actions: z.array(z.enum(['release', 'dissolve', 'file', 'import'])),
})
export type BatchView = z.infer<typeof BatchView>

/** What reading a result file came to, line by line. */
export const ResultFindings = z.object({
  confirmed: z.number().int(),
  failed: z.number().int(),
  /** Lines that said what was known already. */
  unchanged: z.number().int(),
  problems: z.array(z.object({ line: z.number().int(), words: z.string() })),
})
export type ResultFindings = z.infer<typeof ResultFindings>

const byBatch = z.object({ batchId: Id })

export const payments = {
  list: route({
    method: 'GET',
    path: '/payments',
    summary: '支付：收款人已遮盖，不显示为哪件举报',
    access: ['finance'],
    personal: true,
    query: Page.extend({
      status: PaymentStatus.optional(),
      channel: PaymentChannel.optional(),
      batchId: Id.optional(),
    }),
    response: pageOf(PaymentView),
  }),
  batches: route({
    method: 'GET',
    path: '/payment-batches',
    summary: '支付批次',
    access: ['finance', 'auditor'],
    query: Page,
    response: pageOf(BatchView),
  }),
  makeBatch: route({
    method: 'POST',
    path: '/payment-batches',
    summary: '把待支付的编成一批，由另一人放行',
    access: ['finance'],
    personal: true,
    body: z.object({
      submissionId: z.uuid(),
      channel: PaymentChannel,
      paymentIds: z.array(Id).min(1, '请选择要支付的').max(500),
    }),
    response: BatchView,
  }),
  release: route({
    method: 'POST',
    path: '/payment-batches/:batchId/release',
    summary: '放行：银行批次可下载文件，微信批次逐笔转账；编批的人和批准奖励的人不能放行',
    access: ['finance'],
    personal: true,
    params: byBatch,
    body: Nothing,
    response: BatchView,
  }),
  dissolve: route({
    method: 'POST',
    path: '/payment-batches/:batchId/dissolve',
    summary: '撤销还没有放行的批次',
    access: ['finance'],
    personal: true,
    params: byBatch,
    body: z.object({ words: words(4, 300, '请写明理由') }),
    response: BatchView,
  }),
  file: route({
    method: 'GET',
    path: '/payment-batches/:batchId/transfer.csv',
    summary: '银行代发文件：含收款人和账号，下载即记录',
    access: ['finance'],
    personal: true,
    params: byBatch,
    response: z.unknown(),
    file: true,
  }),
  importResults: route({
    method: 'POST',
    path: '/payment-batches/:batchId/results',
    summary: '导入银行结果文件（csv 或 xlsx）；重复导入不会重复记账',
    access: ['finance'],
    personal: true,
    params: byBatch,
    upload: 'file',
    response: ResultFindings,
  }),
}
