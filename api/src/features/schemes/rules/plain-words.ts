/** 2026-11-22 as people read it. */
export const dayWords = (day: string) => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year} 年 ${month} 月 ${date} 日`
}

/** A fact that may not be known yet. */
export const knownWords = (fact: boolean | null) => (fact === null ? '尚未查明' : fact ? '是' : '否')
