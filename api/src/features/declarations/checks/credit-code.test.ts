import fc from 'fast-check'
import { checkCreditCode, creditCheckCharacterOf } from './credit-code.ts'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const seventeen = fc.string({ unit: fc.constantFrom(...alphabet), minLength: 17, maxLength: 17 })
const codesOf = (code: string) => checkCreditCode(code).map((finding) => finding.code)

test('a code published as an example fits', () => {
  expect(codesOf('91350100M000100Y43')).toEqual([])
})

test('every code made by the rule fits, and any one character changed is warned of', () => {
  fc.assert(
    fc.property(seventeen, fc.nat(17), fc.constantFrom(...alphabet), (stem, at, changed) => {
      const code = stem + creditCheckCharacterOf(stem)
      expect(codesOf(code)).toEqual([])
      fc.pre(changed !== code[at])
      expect(codesOf(code.slice(0, at) + changed + code.slice(at + 1))).toEqual(['credit_code_digit'])
    }),
  )
})

test.each(['91350100M000100Y4', '91350100M000100Y433', '91350100M0O0100Y43', '91350100m000100Y43', ''])(
  '%s is warned of by its form, and never blocks',
  (code) =>
    expect(checkCreditCode(code)).toEqual([
      expect.objectContaining({ code: 'credit_code_form', level: 'warn', path: 'creditCode' }),
    ]),
)
