/** Raised when a reader of older copies would misread newer ones. */
export const copySchema = 'huisheng-personal-copy/1'

/** What each part of a copy is, for people and for programs that take it over. */
export const explained = {
  schema: '本文件格式的名称和版本',
  madeAt: '生成时间（UTC）',
  madeFor: '副本属于谁',
  account: '账号：称呼、手机号、是否绑定微信、注册和最近登录时间、同意的个人信息说明版本',
  persons: '居住登记里经核实确认为您本人的信息',
  register: '您的居住登记：住址、起止日期、用途、依据的申报和核实人；until 为空表示在住',
  declarations: '您提交的申报，以及他人申报中有关您的部分；content 为空表示内容已删除',
  attachments: '您上传的证明材料（清单）',
  organisations: '您申请过或加入过的单位',
  headOf: '您担任楼长的楼栋',
  notices: '发给您的消息条数',
  reports: '您上报的事件',
  tipOffs: '您用本账号提交的举报；它们与您的关联加密后单独密封，只写在这份副本里，匿名举报不在其中',
  requests: '您提出的个人信息请求及答复',
  accesses: '谁在何时为何查看、导出、更正或删除过您的信息，新的在前',
} as const
