/** floor(amount × numerator / denominator), exact for all whole numbers whose result is one: nothing in between is larger. */
export const partOf = (amountFen: number, numerator: number, denominator: number) => {
  const rest = amountFen % denominator
  return ((amountFen - rest) / denominator) * numerator + Math.floor((rest * numerator) / denominator)
}

export const wholeBasisPoints = 10_000

/** 500 → 5%, 25 → 0.25%. */
export const percent = (basisPoints: number) => `${basisPoints / 100}%`
