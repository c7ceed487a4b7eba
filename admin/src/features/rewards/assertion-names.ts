import type { Assertions } from '@huisheng/contract'

export type Asserted = Exclude<keyof Assertions, 'why'>

/** What only a person can say about a tip-off, as a statement. */
export const assertionNames: Record<Asserted, string> = {
  naturalPerson: '以个人身份举报（自然人）',
  knownBefore: '主管部门事先已经掌握',
  rewardedBefore: '同一事实已在别处奖励过',
  dutyHolder: '举报人负有法定报告或查处职责',
  offender: '举报人是违法行为人',
  injuredParty: '举报人是受害人本人',
  insider: '举报人是相关单位的内部人员',
}
export const asserted = Object.keys(assertionNames) as Asserted[]
