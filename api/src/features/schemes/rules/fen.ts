/** floor(amount × numerator / denominator), exact for all whole numbers whose result is one: nothing in between is larger. */
export const partOf = (amountFen: number, numerator: number, denominator: number) => {
  const rest = amountFen % denominator
  return ((amountFen - rest) / denominator) * numerator + Math.floor((rest * numerator) / denominator)
}

export const wholeBasisPoints = 10_000

/** 分 as people read money: ¥1,234.56. */
export const yuan = (fen: number) => {
  const cents = fen % 100
  const whole = String((fen - cents) / 100).replace(/\B(?=(?:\d{3})+$)/g, ',')
  return `¥${whole}.${String(cents).padStart(2, '0')}`
}

/** 500 → 5%, 25 → 0.25%. */
export const percent = (basisPoints: number) => `${basisPoints / 100}%`
