import type { Day } from '@huisheng/contract'
import { dayOf } from './days.ts'
import { plainNumber } from './plain-number.ts'

const shape = /^\d{17}[\dX]$/
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkCharacters = '10X98765432'
/** The first two digits of GB/T 2260: provinces, autonomous regions, municipalities, special administrative regions. */
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(' '),
)

export const hasIdShape = (number: string) => shape.test(plainNumber(number))

/** ISO 7064 MOD 11-2 over the first seventeen digits. */
export const checkCharacterOf = (seventeen: string) =>
  checkCharacters[weights.reduce((sum, weight, at) => sum + weight * Number(seventeen[at]), 0) % 11]!

export const checkDigitFits = (number: string) => {
  const plain = plainNumber(number)
  return checkCharacterOf(plain) === plain[17]
}

export const regionIsKnown = (number: string) => provinces.has(plainNumber(number).slice(0, 2))

/** The day of birth an 18-digit number carries, or null where that day does not exist. */
export const birthDayIn = (number: string): Day | null => dayOf(plainNumber(number).slice(6, 14))

/** GB 11643: eighteen characters, a known province, a real day and the right check character. */
export const isValidResidentId = (number: string) =>
  hasIdShape(number) && checkDigitFits(number) && regionIsKnown(number) && birthDayIn(number) !== null
