import type { SchemeFields } from '@huisheng/contract'

/** 安全生产领域举报奖励办法, 2018. Days, and what a supplement gets, are defaults of the demo. */
export const workSafety: SchemeFields = {
  key: 'work-safety',
  name: '安全生产领域举报奖励',
  source: '《安全生产领域举报奖励办法》（安监总财〔2018〕19 号）；施行日期按本区开始使用本系统的日期设置',
  plain: [
    '举报企业的重大事故隐患和安全生产违法行为，查证属实后给予奖励。',
    '奖励是行政处罚金额的 15%，最低 3,000 元，最高 30 万元。',
    '同一件事有多人先后举报，奖励最先举报的人；几个人联合举报，是一份奖励，由几个人分。',
    '单位职工举报本单位的隐患，也可以得到奖励。',
  ],
  matterCodes: ['0308'],
  from: '2026-01-01',
  until: null,
  calculation: { by: 'penalty', grades: [{ grade: 1, name: '查证属实', basisPoints: 1_500, floorFen: 300_000 }] },
  partlyCounts: false,
  capCaseFen: 30_000_000,
  capPersonMonth: null,
  secondFromFen: null,
  exclusions: ['staff', 'staff_kin', 'duty_holder', 'offender'],
  anonymousAllowed: true,
  supplementBasisPoints: 1_000,
  notifyWorkingDays: 15,
  claimDays: 60,
  appealDays: 30,
  reminderDays: [30, 7, 1],
  unconfirmed: [
    'anonymousAllowed',
    'supplementBasisPoints',
    'notifyWorkingDays',
    'claimDays',
    'appealDays',
    'reminderDays',
  ],
}
