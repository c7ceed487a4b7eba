import fc from 'fast-check'
import { creditCheckCharacterOf, creditCodeWarning } from './credit-code.ts'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const seventeen = fc.string({ unit: fc.constantFrom(...alphabet), minLength: 17, maxLength: 17 })

test('a code published as an example fits', () => {
  expect(creditCodeWarning('91350100M000100Y43')).toBeNull()
})

test('every code made by the rule fits, and any one character changed is warned of', () => {
  fc.assert(
    fc.property(seventeen, fc.nat(17), fc.constantFrom(...alphabet), (stem, at, changed) => {
      const code = stem + creditCheckCharacterOf(stem)
      expect(creditCodeWarning(code)).toBeNull()
      fc.pre(changed !== code[at])
      expect(creditCodeWarning(code.slice(0, at) + changed + code.slice(at + 1))).toContain('校验码不符')
    }),
  )
})

test.each(['91350100M000100Y4', '91350100M000100Y433', '91350100M0O0100Y43', '91350100m000100Y43', ''])(
  '%s is warned of by its form',
  (code) => expect(creditCodeWarning(code)).toContain('应为 18 位'),
)
