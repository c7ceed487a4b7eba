const two = (n: number) => String(n).padStart(2, '0')
const dayMs = 86_400_000
const aheadMs = 8 * 3_600_000

/** The clock on the wall in Asia/Shanghai, read with the UTC getters; telephones may stand in another zone. */
const wall = (at: Date) => new Date(at.getTime() + aheadMs)
const dayOf = (at: Date) => Math.floor((at.getTime() + aheadMs) / dayMs)

/** 今天 09:12, 昨天 18:00, 6月3日 10:40, 2025年6月3日: as a person would say it. */
export const sayTime = (instant: string, now = new Date()) => {
  const at = wall(new Date(instant))
  const clock = `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`
  const near = ['昨天', '今天', '明天'][dayOf(new Date(instant)) - dayOf(now) + 1]
  if (near) return `${near} ${clock}`
  const day = `${at.getUTCMonth() + 1}月${at.getUTCDate()}日`
  return at.getUTCFullYear() === wall(now).getUTCFullYear() ? `${day} ${clock}` : `${at.getUTCFullYear()}年${day}`
}

/** 40 分钟, 3 小时, 2 天: how long, roundly. */
export const saySpan = (ms: number) => {
  const minutes = Math.round(Math.abs(ms) / 60_000)
  if (minutes < 60) return `${minutes} 分钟`
  return minutes < 48 * 60 ? `${Math.round(minutes / 60)} 小时` : `${Math.round(minutes / 1440)} 天`
}

/** 还有 3 小时 / 已超过 2 天. */
export const sayLeft = (dueAt: string, now = new Date()) => {
  const left = Date.parse(dueAt) - now.getTime()
  return left >= 0 ? `还有 ${saySpan(left)}` : `已超过 ${saySpan(left)}`
}

export const sayDistance = (metres: number) => (metres < 1000 ? `${metres} 米` : `${(metres / 1000).toFixed(1)} 公里`)
