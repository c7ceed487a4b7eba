import fc from 'fast-check'
import { TipKey } from '@huisheng/contract'
import { randomBytes } from 'node:crypto'
import { clock } from '../../platform/clock.ts'
import { giveKey, tipsterOf } from './tip-key.ts'

const { now } = clock
afterEach(() => {
  clock.now = now
})
const pseudonym = 'a1b2c3d4e5f60718293a4b5c'

test('a key leads back to the pseudonym and to nothing else, for half an hour', () => {
  const { key, keyEndsAt } = giveKey(pseudonym)
  expect(TipKey.parse(key)).toBe(key)
  expect(tipsterOf(key)).toMatchObject({ id: pseudonym, role: 'resident', areaIds: [], departmentId: null })
  clock.now = () => new Date(keyEndsAt.getTime() - 1)
  tipsterOf(key)
  clock.now = () => keyEndsAt
  expect(() => tipsterOf(key)).toThrow('tip_key_ended')
})

test('two keys of one tip-off have nothing in common, and the pseudonym stands in neither', () => {
  const [one, other] = [giveKey(pseudonym).key, giveKey(pseudonym).key]
  expect(one).not.toBe(other)
  for (const key of [one, other])
    for (const form of [pseudonym, Buffer.from(pseudonym, 'hex').toString('base64url')]) {
      expect(key).not.toContain(form)
      expect(Buffer.from(key, 'base64url').toString('hex')).not.toContain(form)
    }
})

test('whatever is altered, cut, added or made up is no key', () => {
  const { key } = giveKey(pseudonym)
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const bytes = Buffer.from(key, 'base64url')
      bytes[at % bytes.length]! ^= change
      expect(() => tipsterOf(bytes.toString('base64url'))).toThrow('tip_key_ended')
      expect(() => tipsterOf(key.slice(0, at % key.length))).toThrow('tip_key_ended')
      expect(() => tipsterOf(randomBytes(46).toString('base64url'))).toThrow('tip_key_ended')
    }),
  )
  for (const wrong of [`${key}A`, `${key}=`, ` ${key}`, '', pseudonym, 'x'.repeat(1_000)])
    expect(() => tipsterOf(wrong)).toThrow('tip_key_ended')
})
