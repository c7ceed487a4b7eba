import type { RetentionRule } from '@huisheng/contract'

const shortest = '个人信息保护法第十九条：为实现处理目的所必要的最短时间'

/** How long each kind is kept where the city has set nothing else. */
export const defaultRules: readonly RetentionRule[] = [
  { kind: 'declaration', name: '申报：办结并且不再是登记依据之后', days: 730, source: shortest },
  {
    kind: 'register_entry',
    name: '居住登记：搬离之后',
    days: 1_095,
    source: '个人信息保护法第十九条；民法典第一百八十八条（诉讼时效三年）',
  },
  { kind: 'attachment', name: '证明材料：申报办结、单位未通过或停用之后', days: 180, source: shortest },
  { kind: 'filing', name: '批量申报的表格和行：结束之后', days: 30, source: shortest },
  {
    kind: 'access_record',
    name: '个人信息使用记录',
    days: 1_825,
    source: '个人信息保护法第五十六条：处理情况记录至少保存三年',
  },
  { kind: 'inactive_account', name: '长期未登录账号的手机号：最近登录之后', days: 1_095, source: shortest },
  { kind: 'export', name: '导出文件：生成之后', days: 7, source: shortest },
  {
    kind: 'tip_identity',
    name: '举报人身份：举报办结、奖励也已了结之后',
    days: 730,
    source: '本产品默认值，不是法定期限，由本市确定；个人信息保护法第十九条：为实现处理目的所必要的最短时间',
  },
]

/**
 * 个人信息保护法 art. 56: records of processing are kept for three years at least. A tipster can be identified for as long
 * as a scheme may let them appeal.
 */
export const leastDays: Partial<Record<RetentionRule['kind'], number>> = { access_record: 1_095, tip_identity: 365 }
/** Kinds that may not be kept for ever, and their longest time. */
export const mostDays: Partial<Record<RetentionRule['kind'], number>> = { export: 30, filing: 365 }
