/** GB 32100-2015: digits and capitals without I, O, S, V and Z; the place in the row is the value. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const shape = new RegExp(`^[${alphabet}]{18}$`)

/** MOD 31 over the first seventeen characters, weighted with the powers of three. */
export const creditCheckCharacterOf = (seventeen: string) => {
  let weight = 1
  let sum = 0
  for (const character of seventeen.slice(0, 17)) {
    sum += alphabet.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return alphabet[(31 - (sum % 31)) % 31]!
}

/** What does not fit, in plain words, or null. Never a reason to refuse: codes that do not fit have been issued. */
export const creditCodeWarning = (code: string): string | null => {
  if (!shape.test(code)) return '统一社会信用代码应为 18 位，不含字母 I、O、S、V、Z（GB 32100-2015），请对照证照核对'
  return creditCheckCharacterOf(code) === code[17]
    ? null
    : '统一社会信用代码的校验码不符（GB 32100-2015），可能有一位写错，请对照证照核对'
}
