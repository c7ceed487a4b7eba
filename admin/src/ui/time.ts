/** All days and times on screens are those of Asia/Shanghai, wherever the browser stands. */
const zone = 'Asia/Shanghai'
const parts = new Intl.DateTimeFormat('zh-CN', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

const read = (instant: string) =>
  Object.fromEntries(parts.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]))

/** 2026-11-21 */
export const dayOf = (instant: string) => {
  const { year, month, day } = read(instant)
  return `${year}-${month}-${day}`
}

/** 11-21 09:30, with the year where it is not this one. */
export const momentOf = (instant: string) => {
  const { year, month, day, hour, minute } = read(instant)
  const thisYear = read(new Date().toISOString()).year
  return `${year === thisYear ? '' : `${year}-`}${month}-${day} ${hour}:${minute}`
}

/** 2026-11-21 09:30:05, for what must be known to the second. */
export const secondOf = (instant: string) => {
  const { hour, minute } = read(instant)
  return `${dayOf(instant)} ${hour}:${minute}:${String(new Date(instant).getUTCSeconds()).padStart(2, '0')}`
}

export const startOfDay = (day: string) => new Date(`${day}T00:00:00+08:00`).toISOString()
export const endOfDay = (day: string) => new Date(`${day}T23:59:59.999+08:00`).toISOString()

/** 3 天 4 小时, 40 分钟 */
export const spanWords = (milliseconds: number) => {
  const minutes = Math.max(1, Math.round(Math.abs(milliseconds) / 60_000))
  if (minutes < 60) return `${minutes} 分钟`
  const hours = Math.round(minutes / 60)
  if (hours < 24) return `${hours} 小时`
  const rest = hours % 24
  return hours < 240 && rest > 0 ? `${Math.floor(hours / 24)} 天 ${rest} 小时` : `${Math.round(hours / 24)} 天`
}

/** 刚刚, 5 分钟前, 3 天前 */
export const agoWords = (instant: string, now: number) => {
  const passed = now - Date.parse(instant)
  return passed < 60_000 ? '刚刚' : `${spanWords(passed)}前`
}
