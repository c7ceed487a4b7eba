import type { ShareStatus } from '@huisheng/contract'
import type { Happening } from './reward.fields.ts'

export const happeningNames: Record<Happening, string> = {
  propose: '提出',
  revise: '补正后重新提出',
  review: '复核同意',
  return: '退回补正',
  approve_first: '审批同意，待第二机关审批',
  approve: '批准',
  approve_second: '第二机关批准',
  decline: '决定不予奖励',
  notify: '通知领取',
  tell_no: '告知不予奖励',
  remind: '提醒领取',
  claim: '申领',
  hold: '申领，暂缓支付',
  pay_held: '核对后放行',
  refuse_held: '核对后不予支付',
  renounce: '放弃',
  forfeit: '逾期未领',
  paying: '开始支付',
  paid: '支付成功',
  pay_failed: '支付失败，重新申领',
  appeal: '提出异议',
  answer_appeal: '答复异议',
  reopen: '重新认定',
}

/** How a share stands, to its tipster. */
export const sharePlainWords: Record<ShareStatus, string> = {
  waiting: '正在认定是否给予奖励，有结果后告诉您。',
  notified: '奖励已批准，请在期限内领取。',
  claimed: '已收到您的申领，等待支付。',
  held: '已收到您的申领，还需要人工核对，核对后告诉您。',
  paying: '正在向您的账户支付。',
  paid: '奖励已支付。',
  declined: '按奖励办法不予奖励，理由见下面逐条认定。',
  renounced: '您已放弃这份奖励。',
  forfeited: '超过期限没有领取，奖励已收回。',
}
