import * as z from 'zod'
import { ReportKind, WorkType } from './catalogue.ts'
import { route } from './route.ts'
import { Id, words } from './values.ts'

export const QueueKind = z.enum(['grid', 'leader', 'department', 'desk'])
export type QueueKind = z.infer<typeof QueueKind>

export const RuleFields = z.object({
  name: words(2, 40, '请填写规则名称'),
  /** Lower goes first; the first rule that matches wins. */
  order: z.number().int().min(0).max(10_000),
  when: z.object({
    matterCodes: z.array(z.string()).max(200).optional(),
    classCodes: z.array(z.string()).max(50).optional(),
    kinds: z.array(ReportKind).optional(),
    areaIds: z.array(Id).max(400).optional(),
    workTypes: z.array(WorkType).optional(),
    /** Hours of the day in Asia/Shanghai, from inclusive, until exclusive; may pass midnight. */
    hours: z.object({ from: z.number().int().min(0).max(23), until: z.number().int().min(0).max(24) }).optional(),
  }),
  to: z.object({ kind: QueueKind, departmentId: Id.optional() }),
  enabled: z.boolean(),
})
export const RuleView = RuleFields.extend({
  id: Id,
  version: z.number().int(),
  /** Why the rule switched itself off, or null while it works. */
  brokenBecause: z.string().nullable(),
})
export type RuleView = z.infer<typeof RuleView>

export const routing = {
  rules: route({
    method: 'GET',
    path: '/routing-rules',
    summary: '派遣规则，按顺序',
    access: ['admin', 'dispatcher', 'auditor'],
    response: z.array(RuleView),
  }),
  add: route({
    method: 'POST',
    path: '/routing-rules',
    summary: '新增派遣规则',
    access: ['admin'],
    body: RuleFields,
    response: RuleView,
  }),
  change: route({
    method: 'PATCH',
    path: '/routing-rules/:ruleId',
    summary: '修改派遣规则',
    access: ['admin'],
    params: z.object({ ruleId: Id }),
    body: RuleFields.partial(),
    response: RuleView,
  }),
}
