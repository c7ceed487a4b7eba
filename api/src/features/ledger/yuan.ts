/** 分 as 元 with two decimals, by whole numbers only: 123456 → 1234.56 */
export const yuan = (fen: number) => {
  const digits = String(Math.abs(fen)).padStart(3, '0')
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
