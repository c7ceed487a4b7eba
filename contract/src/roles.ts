import * as z from 'zod'

/** Who a person is to the product. One account has one role. */
export const Role = z.enum([
  'resident',
  'worker',
  'leader',
  'officer',
  'dispatcher',
  'handler',
  'checker',
  'reviewer',
  'approver',
  'finance',
  'auditor',
  'admin',
])
export type Role = z.infer<typeof Role>

export const StaffRole = Role.exclude(['resident'])
export type StaffRole = z.infer<typeof StaffRole>

export const everyone = Role.options
export const staff = StaffRole.options
/** Those who take or move cases. */
export const caseStaff = ['worker', 'leader', 'officer', 'dispatcher', 'handler', 'checker'] as const
/** Those who read every case of their area. */
export const overseers = ['leader', 'officer', 'dispatcher', 'checker', 'auditor', 'admin'] as const

/** Those who see how a reward came about, and none of them who gets it. */
export const rewardStaff = ['reviewer', 'approver', 'finance', 'auditor', 'admin'] as const
/** They propose rewards too, and read none but those they proposed. */
export const caseProposers = ['handler', 'officer'] as const

export const roleNames: Record<Role, string> = {
  resident: '居民',
  worker: '网格员',
  leader: '网格长',
  officer: '社区工作人员',
  dispatcher: '派遣员',
  handler: '部门经办人',
  checker: '核查员',
  reviewer: '奖励审核员',
  approver: '奖励审批人',
  finance: '财务人员',
  auditor: '审计员',
  admin: '管理员',
}
