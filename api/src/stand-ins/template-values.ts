/** What each kind of keyword of a subscription message must look like (WeChat, 订阅消息参数值内容限制). */
const forms: Record<string, RegExp> = {
  thing: /^[^\n]{1,20}$/u,
  number: /^[\d.]{1,32}$/,
  letter: /^[A-Za-z]{1,32}$/,
  symbol: /^.{1,5}$/u,
  character_string: /^[\x21-\x7e]{1,32}$/,
  time: /^(\d{4}年\d{1,2}月\d{1,2}日|\d{4}-\d{2}-\d{2})? ?\d{2}:\d{2}(:\d{2})?$/,
  date: /^(\d{4}年\d{1,2}月\d{1,2}日|\d{4}-\d{2}-\d{2})( \d{2}:\d{2}(:\d{2})?)?$/,
  amount: /^[¥$€]?\d{1,10}(\.\d{1,2})?元?$/,
  phone_number: /^[\d+-]{1,17}$/,
  car_number: /^.{1,8}$/u,
  name: /^(\p{Script=Han}{1,10}|.{1,20})$/u,
  phrase: /^\p{Script=Han}{1,5}$/u,
}

/** True when WeChat would refuse this value, or there is no such kind of keyword. */
export const valueProblem = (keyword: string, value: unknown) => {
  const form = forms[keyword.replace(/\d+$/, '')]
  return !form || typeof value !== 'string' || !form.test(value)
}
