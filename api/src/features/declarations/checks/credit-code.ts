import type { CheckFinding } from '@huisheng/contract'
import { find } from './check-table.ts'

/** GB 32100: digits and capitals without I, O, S, V and Z; the place in the row is the value. */
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

/** Warnings only: codes that do not fit have been issued. */
export const checkCreditCode = (code: string, path = 'creditCode'): CheckFinding[] => {
  if (!shape.test(code)) return [find('credit_code_form', path)]
  return creditCheckCharacterOf(code) === code[17] ? [] : [find('credit_code_digit', path)]
}
