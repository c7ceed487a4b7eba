import * as z from 'zod'
import { route } from './route.ts'
import { Id, Instant, Nothing, Page, pageOf } from './values.ts'

export const AuditAction = z.enum([
  'read',
  'reveal',
  'search',
  'export',
  'copy',
  'correct',
  'delete',
  'verify',
  'refused',
  'device',
  'pledge',
  'retention',
  'unseal',
])
export type AuditAction = z.infer<typeof AuditAction>
export const auditActionNames: Record<AuditAction, string> = {
  read: '查看',
  reveal: '查看完整信息',
  search: '查询',
  export: '导出',
  copy: '取得副本',
  correct: '更正',
  delete: '删除',
  verify: '核实',
  refused: '被拒绝',
  device: '设备绑定',
  pledge: '签署承诺',
  retention: '到期清理',
  unseal: '启封举报人身份',
}

/** One use of personal data. It names people by id only. */
export const AuditEntryView = z.object({
  id: Id,
  at: Instant,
  actorId: z.string(),
  actorName: z.string(),
  actorRole: z.string(),
  action: AuditAction,
  subjectIds: z.array(z.string()),
  /** In plain words, without personal data. */
  what: z.string(),
  reason: z.string().nullable(),
  /** Method and pattern of the address, or null. */
  route: z.string().nullable(),
  ref: z.string().nullable(),
})
export type AuditEntryView = z.infer<typeof AuditEntryView>

export const AuditDifference = z.object({
  chain: z.string(),
  seq: z.number().int(),
  kind: z.enum(['altered', 'missing', 'cut_off']),
})
export type AuditDifference = z.infer<typeof AuditDifference>

export const AuditVerdict = z.object({
  intact: z.boolean(),
  chains: z.number().int(),
  entries: z.number().int(),
  /** Stands for all the chains as they are now: written down elsewhere, it shows later whether a whole past was exchanged. */
  digest: z.string(),
  difference: AuditDifference.nullable(),
})
export type AuditVerdict = z.infer<typeof AuditVerdict>

export const audit = {
  list: route({
    method: 'GET',
    path: '/audit',
    summary: '个人信息的使用记录',
    access: ['auditor', 'admin'],
    personal: true,
    query: Page.extend({
      actorId: Id.optional(),
      subjectId: Id.optional(),
      action: AuditAction.optional(),
      from: Instant.optional(),
      until: Instant.optional(),
    }),
    response: pageOf(AuditEntryView),
  }),
  verify: route({
    method: 'POST',
    path: '/audit/verify',
    summary: '校验全部使用记录没有被改动、删除或截断',
    access: ['auditor', 'admin'],
    limit: { times: 10, seconds: 600 },
    body: Nothing,
    response: AuditVerdict,
  }),
}
