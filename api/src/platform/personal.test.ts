import fc from 'fast-check'
import { env } from '../env.ts'
import { personalFields } from './personal-fields.ts'
import {
  findHash,
  findHashes,
  keyIdOf,
  KeyMissing,
  openBytes,
  openPersonal,
  sealBytes,
  sealPersonal,
} from './personal.ts'

const given = env.PERSONAL_KEYS
afterEach(() => {
  env.PERSONAL_KEYS = given
})
const key = (letter: string) => `${letter}:${Buffer.alloc(32, letter).toString('base64url')}`
const use = (...letters: string[]) => {
  env.PERSONAL_KEYS = letters.map(key).join(',')
}
const anyText = fc.string({ unit: 'grapheme', maxLength: 40 })
const { name, phone, documentNumber } = personalFields

test('whatever is sealed opens again, and only under its use', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const sealed = sealPersonal('phone', text)
      expect(openPersonal('phone', sealed)).toBe(text)
      expect(() => openPersonal('name', sealed)).toThrow()
      const bytes = Buffer.from(text)
      expect(openBytes('photo', sealBytes('photo', bytes))).toEqual(bytes)
      expect(() => openBytes('phone', sealBytes('photo', bytes))).toThrow()
    }),
  )
})

test('no single character or byte can be altered, cut or added', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const sealed = sealPersonal('phone', '13812345678')
      const place = at % sealed.length
      const letter = String.fromCharCode(33 + ((sealed.charCodeAt(place) - 33 + (change % 90) + 1) % 94))
      if (letter !== sealed[place])
        expect(() => openPersonal('phone', sealed.slice(0, place) + letter + sealed.slice(place + 1))).toThrow()
      expect(() => openPersonal('phone', sealed.slice(0, place))).toThrow()
      expect(() => openPersonal('phone', `${sealed}A`)).toThrow()
      const bytes = sealBytes('photo', Buffer.from('a photo'))
      bytes[at % bytes.length]! ^= change
      expect(() => openBytes('photo', bytes)).toThrow()
    }),
  )
})

test('equal values are sealed differently and found as equal', () => {
  expect(phone.seal('13812345678')).not.toBe(phone.seal('13812345678'))
  expect(phone.hash('+86 138-1234-5678')).toBe(phone.hash('13812345678'))
  expect(phone.hash('13812345678')).not.toBe(phone.hash('13812345679'))
  expect(name.hash('张 三')).toBe(name.hash('张三'))
  expect(name.hash('john  Smith ')).toBe(name.hash('JOHN SMITH'))
  expect(documentNumber.hash('passport', 'e 1234-5678')).toBe(documentNumber.hash('passport', 'E12345678'))
  expect(documentNumber.hash('hk', 'a123456（7）')).toBe(documentNumber.hash('hk', 'A123456(7)'))
  expect(documentNumber.hash('passport', 'E12345678')).not.toBe(documentNumber.hash('permit', 'E12345678'))
  expect(findHash('phone', '1')).not.toBe(findHash('name', '1'))
})

test('a new key in front seals from then on; what the old one sealed still opens and is found', () => {
  use('a')
  const [sealed, hash, bytes] = [phone.seal('13812345678'), phone.hash('13812345678'), sealBytes('x', Buffer.from('y'))]
  expect(keyIdOf(sealed)).toBe('a')
  use('b', 'a')
  expect(phone.open(sealed)).toBe('13812345678')
  expect(openBytes('x', bytes).toString()).toBe('y')
  expect(phone.hashes('13812345678')).toEqual([phone.hash('13812345678'), hash])
  expect(keyIdOf(phone.seal('1'))).toBe('b')
  expect(keyIdOf(sealBytes('x', Buffer.from('y')))).toBe('b')
  expect(findHashes('phone', '1').map(keyIdOf)).toEqual(['b', 'a'])
})

test('without its key nothing opens, and the key is named', () => {
  use('a')
  const [sealed, bytes] = [phone.seal('13812345678'), sealBytes('x', Buffer.from('y'))]
  use('b')
  expect(() => phone.open(sealed)).toThrow(new KeyMissing('a', 'personal data'))
  expect(() => openBytes('x', bytes)).toThrow(KeyMissing)
  expect(() => phone.open(sealed.replace(/^a/, 'b'))).toThrow()
  expect(() => phone.open('13812345678')).toThrow()
})

test('a key of the same id but other bytes opens nothing', () => {
  use('a')
  const sealed = phone.seal('13812345678')
  env.PERSONAL_KEYS = key('c').replace(/^c/, 'a')
  expect(() => phone.open(sealed)).toThrow()
})

test.each([
  [name, '张三', '张*'],
  [name, '王小明', '王*明'],
  [name, '欧阳小明', '欧**明'],
  [name, 'John Smith', 'J***'],
  [name, '李', '*'],
  [phone, '13812341234', '138****1234'],
  [phone, '25251234', '25****34'],
  [documentNumber, '11010119900307123x', '110***********123X'],
  [documentNumber, 'E12345678', 'E1*****78'],
  [documentNumber, '123', '***'],
])('%# %s is shown as its mask', (field, value, masked) => {
  expect(field.mask(value)).toBe(masked)
})

test('a mask never shows more than half of a number, nor a whole name', () => {
  const shown = (text: string) => [...text].filter((letter) => letter !== '*').length
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789ABCX'), minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(digits, (number) => {
      const masked = documentNumber.mask(number)
      expect(masked).toHaveLength(number.length)
      expect(shown(masked)).toBeLessThanOrEqual(number.length / 2)
    }),
  )
  const letters = fc.string({ unit: fc.constantFrom(...'王小明张三JohnSmith'), minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(letters, (text) => {
      expect(name.mask(text)).toContain('*')
      expect(shown(name.mask(text))).toBeLessThanOrEqual(2)
    }),
  )
})
