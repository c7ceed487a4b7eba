import type { SchemeFields } from '@huisheng/contract'

/** After a district's rule of 2022. Days are defaults of the demo. */
export const householdHazards: SchemeFields = {
  key: 'household-hazards',
  name: '身边安全隐患举报奖励',
  source: '参照某区 2022 年的身边安全隐患举报奖励规定；正式使用前请换成本地现行的文件',
  plain: [
    '举报楼道堆物、电动自行车上楼充电、占用消防通道、违规用气、高空抛物等身边的隐患，查证属实的每件奖励 500 元。',
    '每人每月每类隐患最多得 1,000 元。',
    '同一处隐患只奖励最先举报的人；几个人联合举报，是一份奖励，由几个人分。',
    '可以匿名举报，凭举报编码和口令领取。',
  ],
  matterCodes: ['0301', '0302', '0303', '0305', '0306'],
  from: '2026-01-01',
  until: null,
  calculation: { by: 'fixed', grades: [{ grade: 1, name: '查证属实', amountFen: 50_000 }] },
  partlyCounts: true,
  capCaseFen: 50_000,
  capPersonMonth: { amountFen: 100_000, eachMatter: true },
  secondFromFen: null,
  exclusions: ['staff', 'staff_kin', 'duty_holder', 'offender'],
  anonymousAllowed: true,
  supplementBasisPoints: 0,
  notifyWorkingDays: 15,
  claimDays: 60,
  appealDays: 30,
  reminderDays: [30, 7, 1],
  unconfirmed: ['partlyCounts', 'notifyWorkingDays', 'claimDays', 'appealDays', 'reminderDays'],
}
