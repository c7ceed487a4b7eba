/** 3500, 3,500.50 → cents; null where nothing was written, NaN where it is no amount. */
export const centsFrom = (yuan: string): number | null => {
  const text = yuan.replace(/[,，\s]/g, '')
  if (text === '') return null
  return /^\d{1,8}(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) : Number.NaN
}
export const yuanFrom = (cents: number | null) => (cents === null ? '' : String(cents / 100))
export const sayYuan = (cents: number) => `${(cents / 100).toLocaleString('zh-CN', { maximumFractionDigits: 2 })} 元`
