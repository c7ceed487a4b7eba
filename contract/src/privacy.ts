import * as z from 'zod'
import { PersonName } from './people.ts'
import { everyone } from './roles.ts'
import { route } from './route.ts'
import { Id, Instant, Page, pageOf, Phone, words } from './values.ts'

/** One look at, or use of, a person’s data, as that person reads it. */
export const MyAccess = z.object({
  at: Instant,
  /** Name and office; staff act under their own names. */
  by: z.string(),
  /** 查看、查看完整信息、导出、更正…… */
  action: z.string(),
  what: z.string(),
  reason: z.string().nullable(),
})
export type MyAccess = z.infer<typeof MyAccess>

export const PrivacyRequestKind = z.enum(['correct', 'delete', 'withdraw_consent'])
export type PrivacyRequestKind = z.infer<typeof PrivacyRequestKind>
export const privacyRequestNames: Record<PrivacyRequestKind, string> = {
  correct: '更正我的信息',
  delete: '删除我的信息',
  withdraw_consent: '撤回同意',
}
export const PrivacyRequestStatus = z.enum(['open', 'done', 'refused'])
export type PrivacyRequestStatus = z.infer<typeof PrivacyRequestStatus>

export const PrivacyRequestView = z.object({
  id: Id,
  number: z.string(),
  kind: PrivacyRequestKind,
  status: PrivacyRequestStatus,
  askedAt: Instant,
  /** To be answered by then: 15 working days by default. */
  dueAt: Instant,
  words: z.string(),
  /** What was done, or the legal reason why not. */
  answer: z.string().nullable(),
  answeredAt: Instant.nullable(),
  answeredByName: z.string().nullable(),
  /** What it deleted or kept, thing by thing. */
  effects: z.array(z.object({ what: z.string(), done: z.boolean(), why: z.string() })),
  personId: Id.nullable(),
  askedByMasked: z.string(),
  canAnswer: z.boolean(),
})
export type PrivacyRequestView = z.infer<typeof PrivacyRequestView>

export const RetentionRule = z.object({
  kind: z.enum([
    'declaration',
    'register_entry',
    'attachment',
    'filing',
    'access_record',
    'inactive_account',
    'export',
    'tip_identity',
  ]),
  name: z.string(),
  /** Days after the thing has ended; null: kept. */
  days: z.number().int().min(1).max(36_500).nullable(),
  source: words(2, 200, '请写明依据'),
})
export type RetentionRule = z.infer<typeof RetentionRule>

export const ExportStatus = z.enum(['asked', 'approved', 'refused', 'ready', 'expired'])
export type ExportStatus = z.infer<typeof ExportStatus>
export const exportStatusNames: Record<ExportStatus, string> = {
  asked: '待审批',
  approved: '正在生成',
  refused: '未批准',
  ready: '可下载',
  expired: '已过期',
}
export const ExportView = z.object({
  id: Id,
  number: z.string(),
  areaId: Id,
  areaName: z.string(),
  /** false: document numbers and phones stay masked in the file. */
  revealed: z.boolean(),
  purpose: z.string(),
  status: ExportStatus,
  askedByName: z.string(),
  askedAt: Instant,
  decidedByName: z.string().nullable(),
  decidedAt: Instant.nullable(),
  decisionWords: z.string().nullable(),
  rows: z.number().int().nullable(),
  downloads: z.number().int(),
  expiresAt: Instant.nullable(),
  actions: z.array(z.enum(['approve', 'refuse', 'download'])),
})
export type ExportView = z.infer<typeof ExportView>

const byRequest = z.object({ requestId: Id })
const byExport = z.object({ exportId: Id })

export const privacy = {
  accesses: route({
    method: 'GET',
    path: '/me/accesses',
    summary: '谁看过我的信息',
    access: everyone,
    query: Page,
    response: pageOf(MyAccess),
  }),
  copy: route({
    method: 'GET',
    path: '/me/copy.json',
    summary: '我的全部个人信息副本（机器可读）',
    access: ['resident'],
    limit: { times: 10, seconds: 3600 },
    response: z.unknown(),
    file: true,
  }),
  copyPdf: route({
    method: 'GET',
    path: '/me/copy.pdf',
    summary: '我的全部个人信息副本（PDF）',
    access: ['resident'],
    limit: { times: 10, seconds: 3600 },
    response: z.unknown(),
    file: true,
  }),
  ask: route({
    method: 'POST',
    path: '/me/privacy-requests',
    summary: '要求更正、删除，或撤回同意',
    access: ['resident'],
    limit: { times: 20, seconds: 3600 },
    body: z.object({
      submissionId: z.uuid(),
      kind: PrivacyRequestKind,
      words: words(2, 500, '请写明您的要求'),
    }),
    response: PrivacyRequestView,
  }),
  myRequests: route({
    method: 'GET',
    path: '/me/privacy-requests',
    summary: '我提出过的要求',
    access: ['resident'],
    query: Page,
    response: pageOf(PrivacyRequestView),
  }),
  requests: route({
    method: 'GET',
    path: '/privacy-requests',
    summary: '待答复的个人信息请求',
    access: ['officer', 'admin', 'auditor'],
    personal: true,
    query: Page.extend({ status: PrivacyRequestStatus.default('open') }),
    response: pageOf(PrivacyRequestView),
  }),
  answer: route({
    method: 'POST',
    path: '/privacy-requests/:requestId/answer',
    summary: '答复：照办，或说明不能办理的法律依据',
    access: ['officer', 'admin'],
    personal: true,
    params: byRequest,
    body: z.object({
      granted: z.boolean(),
      words: words(4, 500, '请写明办理结果或法律依据'),
      /** Of a request to correct: what the register says from now on, where no visit is needed to know it. */
      correction: z.object({ name: PersonName, phone: Phone.nullable() }).partial().nullable().default(null),
    }),
    response: PrivacyRequestView,
  }),
  retention: route({
    method: 'GET',
    path: '/retention-rules',
    summary: '各类个人信息保存多久',
    access: 'public',
    response: z.array(RetentionRule),
  }),
  setRetention: route({
    method: 'PUT',
    path: '/retention-rules',
    summary: '修改保存期限',
    access: ['admin'],
    body: z.object({ rules: z.array(RetentionRule).min(1).max(20) }),
    response: z.array(RetentionRule),
  }),
  exports: route({
    method: 'GET',
    path: '/exports',
    summary: '登记信息的导出申请',
    access: ['leader', 'officer', 'admin', 'auditor'],
    personal: true,
    query: Page,
    response: pageOf(ExportView),
  }),
  askExport: route({
    method: 'POST',
    path: '/exports',
    summary: '申请导出某区域的在住登记，由另一人审批',
    access: ['leader', 'officer'],
    personal: true,
    limit: { times: 20, seconds: 3600 },
    body: z.object({
      submissionId: z.uuid(),
      areaId: Id,
      revealed: z.boolean().default(false),
      purpose: words(4, 200, '请写明用途，至少 4 个字'),
    }),
    response: ExportView,
  }),
  decideExport: route({
    method: 'POST',
    path: '/exports/:exportId/decide',
    summary: '批准或不批准导出；不能审批自己的申请',
    access: ['officer', 'admin'],
    personal: true,
    params: byExport,
    body: z.object({ approved: z.boolean(), words: words(2, 200, '请写明意见') }),
    response: ExportView,
  }),
  exportFile: route({
    method: 'GET',
    path: '/exports/:exportId/register.xlsx',
    summary: '下载导出文件：每页带申请人、时间和编号的水印，只给申请人，7 日内有效',
    access: ['leader', 'officer'],
    personal: true,
    params: byExport,
    response: z.unknown(),
    file: true,
  }),
}
