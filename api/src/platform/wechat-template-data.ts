/** How long a value of each kind of keyword may be (WeChat, 订阅消息参数值内容限制). */
const longest: Record<string, number> = {
  thing: 20,
  number: 32,
  letter: 32,
  symbol: 5,
  character_string: 32,
  phone_number: 17,
  car_number: 8,
  name: 10,
  phrase: 5,
}

const plainOnly: Record<string, RegExp> = {
  number: /[^\d.]/g,
  letter: /[^A-Za-z]/g,
  character_string: /[^\x21-\x7e]/g,
  phrase: /[^\p{Script=Han}]/gu,
}

/**
 * Fits each value into what its keyword (`thing1`, `time3`, …) accepts, so that one long word does not lose the whole
 * message. Empty values become a dash, because WeChat refuses them.
 */
export const fitTemplateData = (data: Record<string, string | Date>) =>
  Object.fromEntries(Object.entries(data).map(([keyword, value]) => [keyword, fit(keyword, value)]))

const fit = (keyword: string, value: string | Date) => {
  if (value instanceof Date) return minuteInShanghai(value)
  const kind = keyword.replace(/\d+$/, '')
  const one = value
    .replace(/\s+/g, ' ')
    .trim()
    .replace(plainOnly[kind] ?? /$^/, '')
  return shorten(one, longest[kind] ?? Infinity, kind === 'thing' ? '…' : '') || '-'
}

const shorten = (text: string, most: number, end: string) => {
  const letters = [...text]
  return letters.length <= most ? text : letters.slice(0, most - end.length).join('') + end
}

const shanghai = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** 2026年1月2日 09:05, the form WeChat takes for `time` and `date`. */
const minuteInShanghai = (at: Date) => {
  const part = Object.fromEntries(shanghai.formatToParts(at).map(({ type, value }) => [type, value]))
  return `${part.year}年${part.month}月${part.day}日 ${part.hour}:${part.minute}`
}
