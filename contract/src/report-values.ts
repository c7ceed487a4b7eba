import * as z from 'zod'

export const ReportStatus = z.enum([
  'submitted',
  'filed',
  'dispatched',
  'handling',
  'resolved',
  'closed',
  'declined',
  'withdrawn',
])
export type ReportStatus = z.infer<typeof ReportStatus>
export const statusNames: Record<ReportStatus, string> = {
  submitted: '待受理',
  filed: '已立案',
  dispatched: '已派遣',
  handling: '处理中',
  resolved: '待核查',
  closed: '已结案',
  declined: '不予受理',
  withdrawn: '已撤回',
}
export const openStatuses = [
  'submitted',
  'filed',
  'dispatched',
  'handling',
  'resolved',
] as const satisfies ReportStatus[]

/** What a person may do to a report; `submit`, `reopen` happen by themselves and only stand in the history. */
export const ReportAction = z.enum([
  'file',
  'decline',
  'dispatch',
  'redispatch',
  'claim',
  'return',
  'resolve',
  'close',
  'fail',
  'withdraw',
  'rate',
  'note',
  'follow',
  'unfollow',
])
export type ReportAction = z.infer<typeof ReportAction>
export const HistoryAction = z.enum([
  'submit',
  'route',
  'reopen',
  ...ReportAction.exclude(['follow', 'unfollow']).options,
])
export type HistoryAction = z.infer<typeof HistoryAction>
export const actionNames: Record<HistoryAction | 'follow' | 'unfollow', string> = {
  submit: '上报',
  route: '自动派遣',
  reopen: '重新办理',
  file: '立案',
  decline: '不予受理',
  dispatch: '派遣',
  redispatch: '改派',
  claim: '接单',
  return: '退回',
  resolve: '办结反馈',
  close: '核查结案',
  fail: '核查不通过',
  withdraw: '撤回',
  rate: '评价',
  note: '补充说明',
  follow: '关注',
  unfollow: '取消关注',
}

export const Outcome = z.enum(['fixed', 'explained', 'referred', 'unfounded', 'proved', 'partly', 'out_of_duty'])
export type Outcome = z.infer<typeof Outcome>
export const outcomeNames: Record<Outcome, string> = {
  fixed: '已解决',
  explained: '已解释',
  referred: '已转交',
  unfounded: '查无实据',
  proved: '查证属实',
  partly: '部分属实',
  out_of_duty: '非本部门职责',
}

/** How a tip-off can end, and how everything else can. */
export const tipOffOutcomes = ['proved', 'partly', 'unfounded', 'out_of_duty'] as const satisfies Outcome[]
export const otherOutcomes = ['fixed', 'explained', 'referred', 'unfounded', 'out_of_duty'] as const satisfies Outcome[]

/** 非常满意 … 非常不满意; refused 拒评 is counted apart. The last two levels send the case back. */
export const RatingLevel = z.enum(['very_satisfied', 'satisfied', 'fair', 'unsatisfied', 'very_unsatisfied', 'refused'])
export type RatingLevel = z.infer<typeof RatingLevel>
export const ratingNames: Record<RatingLevel, string> = {
  very_satisfied: '非常满意',
  satisfied: '满意',
  fair: '基本满意',
  unsatisfied: '不满意',
  very_unsatisfied: '非常不满意',
  refused: '拒评',
}
