import type { SchemeFields } from '@huisheng/contract'

/** 市场监管领域重大违法行为举报奖励暂行办法, 2021. Days, and what a supplement gets, are defaults of the demo. */
export const marketSupervision: SchemeFields = {
  key: 'market-supervision',
  name: '市场监管领域重大违法行为举报奖励',
  source: '《市场监管领域重大违法行为举报奖励暂行办法》（国市监稽规〔2021〕4 号），2021 年 12 月 1 日起施行',
  plain: [
    '举报食品安全等方面的重大违法行为，查证属实并结案后给予奖励。',
    '奖励按罚没款的一定比例计算：一级 5%，二级 3%，三级 1%。证据越详细、与查明的事实越一致，等级越高。',
    '按比例不足最低金额的，按最低金额发：一级 5,000 元，二级 3,000 元，三级 1,000 元；没有罚没款的也一样。',
    '每起案件最多奖励 100 万元；达到 50 万元的，还要和财政部门一起确定。',
    '同一件事有多人先后举报，奖励最先举报的人；后来的人补充了关键证据，也可以得到一部分。',
    '几个人联合举报一件事，是一份奖励，由几个人分。',
    '执法人员和有法定报告义务的人、违法行为人、被侵权的当事人不在奖励范围内；单位内部人员举报本单位，可以得到奖励。',
    '可以匿名举报，凭举报编码和口令领取。',
  ],
  matterCodes: ['0407'],
  from: '2021-12-01',
  until: null,
  calculation: {
    by: 'penalty',
    grades: [
      { grade: 1, name: '一级举报', basisPoints: 500, floorFen: 500_000 },
      { grade: 2, name: '二级举报', basisPoints: 300, floorFen: 300_000 },
      { grade: 3, name: '三级举报', basisPoints: 100, floorFen: 100_000 },
    ],
  },
  partlyCounts: false,
  capCaseFen: 100_000_000,
  capPersonMonth: null,
  secondFromFen: 50_000_000,
  exclusions: ['staff', 'staff_kin', 'duty_holder', 'offender', 'injured_party'],
  anonymousAllowed: true,
  supplementBasisPoints: 1_000,
  notifyWorkingDays: 15,
  claimDays: 60,
  appealDays: 30,
  reminderDays: [30, 7, 1],
  unconfirmed: ['supplementBasisPoints', 'notifyWorkingDays', 'claimDays', 'appealDays', 'reminderDays'],
}
