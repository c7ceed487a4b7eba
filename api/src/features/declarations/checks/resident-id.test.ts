import fc from 'fast-check'
import { buildResidentId } from './build-resident-id.ts'
import { birthDayIn, isValidResidentId } from './resident-id.ts'

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10))
const parts = fc.record({
  region: fc.constantFrom('110101', '310115', '440308', '542421', '659001', '710000', '820000'),
  birthDay: day,
  sequence: fc.integer({ min: 0, max: 999 }),
})
const characters = '0123456789X'

test('numbers published as examples are valid', () => {
  expect(isValidResidentId('11010519491231002X')).toBe(true)
  expect(isValidResidentId('440524188001010014')).toBe(true)
})

test('every number made by the rule is valid and tells its birth day, also spaced or with a small x', () => {
  fc.assert(
    fc.property(parts, (each) => {
      const number = buildResidentId(each)
      expect(isValidResidentId(number)).toBe(true)
      expect(isValidResidentId(`${number.slice(0, 6)} ${number.slice(6).toLowerCase()}`)).toBe(true)
      expect(birthDayIn(number)).toBe(each.birthDay)
    }),
  )
})

test('any one character changed is caught', () => {
  fc.assert(
    fc.property(parts, fc.nat(17), fc.nat(10), (each, at, to) => {
      const number = buildResidentId(each)
      const changed = characters[to]!
      fc.pre(changed !== number[at])
      expect(isValidResidentId(number.slice(0, at) + changed + number.slice(at + 1))).toBe(false)
    }),
  )
})

test('two neighbours changing places are caught', () => {
  fc.assert(
    fc.property(parts, fc.nat(15), (each, at) => {
      const number = buildResidentId(each)
      fc.pre(number[at] !== number[at + 1])
      const swapped = number.slice(0, at) + number[at + 1] + number[at] + number.slice(at + 2)
      expect(isValidResidentId(swapped)).toBe(false)
    }),
  )
})

test.each([
  ['', 'nothing'],
  ['44030819900517', 'too short'],
  ['4403081990051700190', 'too long'],
  [buildResidentId({ birthDay: '2023-02-29' }), 'a day that does not exist'],
  [buildResidentId({ region: '990000' }), 'no province'],
  ['X'.repeat(18), 'letters'],
])('%s is not valid: %s', (number) => expect(isValidResidentId(number)).toBe(false))
