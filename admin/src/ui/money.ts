const amount = /^\d{1,9}(\.\d{1,2})?$/

/** 1,234.50 元 */
export const yuanWords = (fen: number) => {
  const rest = Math.abs(fen) % 100
  const yuan = (Math.abs(fen) - rest) / 100
  return `${fen < 0 ? '−' : ''}${yuan.toLocaleString('zh-CN')}.${String(rest).padStart(2, '0')} 元`
}

/** The 分 of an amount typed in 元, such as 1,234.5; null where it is no amount. */
export const fenOf = (typed: string): number | null => {
  const text = typed.replace(/[,，\s]/g, '')
  if (!amount.test(text)) return null
  const [yuan = '0', rest = ''] = text.split('.')
  return Number(yuan) * 100 + Number(rest.padEnd(2, '0'))
}

/** As it is typed: 1234.5 for 123,450 分. */
export const yuanText = (fen: number) => String(fen / 100)

/** For a field in which an amount is typed in 元. */
export const amountRule = {
  validator: (_rule: unknown, typed = '') =>
    fenOf(String(typed)) === null ? Promise.reject(new Error('请填写金额（元），最多两位小数')) : Promise.resolve(),
}

/** The same, where nothing may stand. */
export const optionalAmountRule = {
  validator: (rule: unknown, typed = '') =>
    String(typed).trim() === '' ? Promise.resolve() : amountRule.validator(rule, typed),
}
