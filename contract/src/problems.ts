import * as z from 'zod'

/** Every way a request can fail: the HTTP status and the words a person reads. */
export const problems = {
  invalid_request: { status: 400, title: '提交的内容有误，请按提示修改' },
  malformed_body: { status: 400, title: '请求的格式不正确' },
  login_required: { status: 401, title: '请先登录' },
  session_ended: { status: 401, title: '登录已过期，请重新登录' },
  wrong_credentials: { status: 401, title: '用户名或密码不正确' },
  wrong_code: { status: 401, title: '验证码不正确或已过期' },
  wrong_passphrase: { status: 401, title: '举报编码或口令不正确' },
  tip_key_ended: { status: 401, title: '查看时间已到，请重新打开' },
  wechat_refused: { status: 401, title: '微信登录没有成功，请重试' },
  forbidden: { status: 403, title: '您没有权限进行此操作' },
  pledge_required: { status: 403, title: '请先签署保密承诺书' },
  device_not_bound: { status: 403, title: '这台设备没有绑定您的账号，不能查看个人信息，请联系管理员' },
  unsealing_ended: { status: 403, title: '启封的时间已过，需要时请重新申请' },
  link_expired: { status: 403, title: '链接已过期，请刷新页面' },
  not_found: { status: 404, title: '内容不存在，或您无权查看' },
  method_not_allowed: { status: 405, title: '不支持的请求方法' },
  already_exists: { status: 409, title: '已经存在，不能重复添加' },
  report_moved_on: { status: 409, title: '这件事的状态刚刚发生了变化，请刷新后再操作' },
  already_rated: { status: 409, title: '您已经评价过了' },
  rating_closed: { status: 409, title: '评价期限已过' },
  return_settled: { status: 409, title: '派遣员已裁定由本队列处理，不能再次退回' },
  pledge_outdated: { status: 409, title: '保密承诺书已更新，请重新阅读后签署' },
  same_person: { status: 409, title: '处理人不能核查自己处理的事件' },
  declaration_moved_on: { status: 409, title: '这份申报的状态刚刚发生了变化，请刷新后再操作' },
  already_returned: { status: 409, title: '已经退回过一次，不能再次退回，请直接核实或联系申报人' },
  filing_moved_on: { status: 409, title: '这次批量申报的状态刚刚发生了变化，请刷新后再操作' },
  organisation_moved_on: { status: 409, title: '这个单位的状态刚刚发生了变化，请刷新后再操作' },
  last_manager: { status: 409, title: '至少要保留一名管理员' },
  own_request: { status: 409, title: '这是您自己提出的，要由另一位工作人员办理' },
  export_moved_on: { status: 409, title: '这份导出申请的状态刚刚发生了变化，请刷新后再操作' },
  unsealing_moved_on: { status: 409, title: '这份启封申请的状态刚刚发生了变化，请刷新后再操作' },
  on_the_case: { status: 409, title: '经手这件举报的人不能参与启封或奖励的审核' },
  scheme_moved_on: { status: 409, title: '这份奖励办法刚刚发生了变化，请刷新后再操作' },
  reward_moved_on: { status: 409, title: '这笔奖励的状态刚刚发生了变化，请刷新后再操作' },
  duties_separated: { status: 409, title: '提出、复核、审批和支付要由不同的人办理' },
  facts_changed: { status: 409, title: '认定奖励的事实已经变化，请重新核对后再提交' },
  already_rewarded: { status: 409, title: '这件事实已经有一笔奖励，不能重复奖励' },
  not_eligible: { status: 409, title: '按奖励办法不符合奖励条件，请查看逐条认定' },
  budget_exhausted: { status: 409, title: '本年度的奖励预算不足，请先补充预算' },
  claim_closed: { status: 409, title: '现在不能领取，请刷新后查看' },
  payment_moved_on: { status: 409, title: '这笔支付的状态刚刚发生了变化，请刷新后再操作' },
  already_settled: { status: 409, title: '已经有人处理过了，请刷新后查看' },
  attachment_gone: { status: 409, title: '有材料已失效，请重新上传' },
  photo_gone: { status: 409, title: '有照片已失效，请重新上传' },
  after_photo_required: { status: 422, title: '这类事项需要上传处理后的照片' },
  matter_unavailable: { status: 422, title: '这个事项已停用，请重新选择' },
  queue_unknown: { status: 422, title: '找不到要派往的队列' },
  checks_failed: { status: 422, title: '有内容不符合规定，请按提示修改' },
  not_your_scope: { status: 422, title: '这套房屋不在您可以申报的范围内' },
  body_too_large: { status: 413, title: '提交的内容太大' },
  photo_too_large: { status: 413, title: '照片太大，请选择 20 MB 以内的照片' },
  photo_unreadable: { status: 422, title: '照片无法读取，可能已损坏' },
  attachment_kind: { status: 415, title: '只支持 JPEG、PNG、WebP 照片和 PDF' },
  attachment_too_large: { status: 413, title: '材料太大，请选择 10 MB 以内的文件' },
  attachment_unreadable: { status: 422, title: '材料无法读取，可能已损坏' },
  sheet_unreadable: { status: 422, title: '表格无法读取，请使用 .xlsx 模板' },
  sheet_too_large: { status: 413, title: '表格太大，请控制在 10 MB、20,000 行以内' },
  photo_kind: { status: 415, title: '只支持 JPEG、PNG、WebP 和 HEIC 照片' },
  photo_dimensions: { status: 422, title: '照片尺寸过大，请缩小后再传' },
  passphrase_locked: { status: 423, title: '口令错误次数过多，已暂时锁定，请稍后再试' },
  account_locked: { status: 423, title: '密码错误次数过多，账号已暂时锁定，请稍后再试' },
  too_many_requests: { status: 429, title: '操作太频繁，请稍后再试' },
  internal: { status: 500, title: '系统繁忙，请稍后再试' },
  upstream_unavailable: { status: 502, title: '外部服务暂时不可用，请稍后再试' },
  unavailable: { status: 503, title: '服务正在维护，请稍后再试' },
} as const

export type ProblemCode = keyof typeof problems

/** RFC 9457 application/problem+json, as every failing answer is written. */
export const ProblemBody = z.object({
  type: z.string(),
  code: z.enum(Object.keys(problems) as [ProblemCode, ...ProblemCode[]]),
  title: z.string(),
  status: z.number().int(),
  requestId: z.string(),
  /** For bad input: where (dotted path) and what, in plain words. */
  issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  /** Seconds after which another try makes sense. */
  retryAfterSeconds: z.number().int().optional(),
})
export type ProblemBody = z.infer<typeof ProblemBody>

/** What a client's `send` throws for a failing answer. */
export class ProblemError extends Error {
  override name = 'ProblemError'
  constructor(readonly problem: ProblemBody) {
    super(problem.title)
  }
}
