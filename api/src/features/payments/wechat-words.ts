/** What the payee reads beside the money. It names no tip-off: WeChat's list may be seen by others. */
export const remark = '奖励款'

const failures: Record<string, string> = {
  ACCOUNT_FROZEN: '收款的微信账户被冻结',
  ACCOUNT_NOT_EXIST: '收款的微信账户不存在',
  REAL_NAME_CHECK_FAIL: '收款的微信账户没有实名',
  NAME_NOT_CORRECT: '姓名与微信实名不一致',
  OPENID_INVALID: '收款的微信账户无效',
  OVERDUE_CLOSE: '超过时间没有在微信里确认收款',
  TRANSFER_QUOTA_EXCEED: '超过微信的收款限额',
  DAY_RECEIVED_QUOTA_EXCEED: '超过微信当日的收款限额',
  MERCHANT_REJECT: '微信转账已撤销',
}

/** For the tipster, who then claims again. */
export const failureWords = (reason: string | null) =>
  `${failures[reason ?? ''] ?? '微信转账没有成功'}，可以改用银行账户领取`

const waiting: Record<string, string> = {
  NOT_ENOUGH: '商户余额不足，充值后自动继续',
  FREQUENCY_LIMIT_EXCEED: '微信繁忙，稍后自动继续',
  FREQUENCY_LIMITED: '微信繁忙，稍后自动继续',
  not_ours: '微信支付的商户设置有误，请联系管理员',
  SIGN_ERROR: '微信支付的商户设置有误，请联系管理员',
  NO_AUTH: '微信支付的商户设置有误，请联系管理员',
  refused: '微信没有受理，正在核对',
  WAIT_USER_CONFIRM: '等待收款人在微信里确认',
  ACCEPTED: '微信已受理',
  PROCESSING: '微信正在转账',
  TRANSFERING: '微信正在转账',
  CANCELING: '微信正在撤销',
}

/** For finance: why it is still on its way. */
export const waitingWords = (why: string) => waiting[why] ?? '没有得到微信的答复，自动再问'
