/** 分 as people read money, in the one way all screens write it: 1,234.56 元. */
export const yuanWords = (fen: number) => {
  const cents = Math.abs(fen) % 100
  const whole = String((Math.abs(fen) - cents) / 100).replace(/\B(?=(?:\d{3})+$)/g, ',')
  return `${fen < 0 ? '−' : ''}${whole}.${String(cents).padStart(2, '0')} 元`
}
