import fc from 'fast-check'
import { env } from '../env.ts'
import { keyedChain } from './keyed-chain.ts'
import { keyIdOf } from './personal.ts'

const given = env.PERSONAL_KEYS
const use = (...letters: string[]) => {
  env.PERSONAL_KEYS = letters.map((letter) => `${letter}:${Buffer.alloc(32, letter).toString('base64url')}`).join(',')
}
beforeEach(() => use('a'))
afterEach(() => {
  env.PERSONAL_KEYS = given
})

type Entry = { seq: number; hash: string; action: string; amountFen: number; at: Date }
const fieldsOf = ({ action, amountFen, at }: Omit<Entry, 'hash'>) => [action, amountFen, at.getTime()]
const { extend, isIntact, renewHashes } = keyedChain<Entry>('money', fieldsOf)
const anyEntry = fc.record({
  action: fc.constantFrom('propose', 'review', 'approve'),
  amountFen: fc.nat(),
  at: fc.date({ noInvalidDate: true }),
})
const anyHistory = fc.array(anyEntry, { minLength: 2, maxLength: 6 }).map((entries) => extend('R1', [], entries))

test('a history that grew in steps is intact, and equals one that was written at once', () => {
  fc.assert(
    fc.property(fc.array(anyEntry, { maxLength: 6 }), fc.nat(6), (entries, at) => {
      const first = extend('R1', [], entries.slice(0, at))
      const history = [...first, ...extend('R1', first, entries.slice(at))]
      expect(isIntact('R1', history)).toBe(true)
      expect(history).toEqual(extend('R1', [], entries))
      expect(history.map(({ seq }) => seq)).toEqual(entries.map((_, place) => place + 1))
    }),
  )
})

const changes: [string, (history: Entry[], at: number) => Entry[]][] = [
  ['altered', (history, at) => history.map((entry, place) => (place === at ? { ...entry, amountFen: -1 } : entry))],
  ['renumbered', (history, at) => history.map((entry, place) => (place === at ? { ...entry, seq: 9 } : entry))],
  ['dropped before the last', (history, at) => history.filter((_, place) => place !== at % (history.length - 1))],
  ['put in twice', (history, at) => history.toSpliced(at, 0, history[at]!)],
  ['put in under another key', (history) => [...history, ...forged(history)]],
  ['all written anew under another key', (history) => underAnother(() => extend('R1', [], history))],
  ['swapped', ([first, second, ...rest]) => [{ ...second!, seq: 1 }, { ...first!, seq: 2 }, ...rest]],
]
const underAnother = <T>(act: () => T) => {
  use('b')
  const made = act()
  use('a')
  return made
}
const forged = (history: Entry[]) =>
  underAnother(() => extend('R1', history, [{ action: 'approve', amountFen: 1, at: new Date(0) }]))

test.each(changes)('an entry %s is found', (_, change) => {
  fc.assert(
    fc.property(anyHistory, fc.nat(5), (history, at) => {
      expect(isIntact('R1', change(history, at % history.length))).toBe(false)
    }),
  )
})

test('a history is that of one thing and one use only, and goes on being broken once it is', () => {
  const [entry] = fc.sample(anyEntry, 1)
  const history = extend('R1', [], [entry!, entry!])
  expect(isIntact('R2', history)).toBe(false)
  expect(keyedChain<Entry>('other', fieldsOf).isIntact('R1', history)).toBe(false)
  const altered = history.map((link) => ({ ...link, amountFen: -1 }))
  expect(isIntact('R1', [...altered, ...extend('R1', altered, [entry!])])).toBe(false)
})

test('a new key in front goes on with the history, and can take over what the old one wrote', () => {
  const entries = fc.sample(anyEntry, 3)
  const old = extend('R1', [], entries.slice(0, 2))
  use('b', 'a')
  const history = [...old, ...extend('R1', old, entries.slice(2))]
  expect(isIntact('R1', history)).toBe(true)
  expect(history.map(({ hash }) => keyIdOf(hash))).toEqual(['a', 'a', 'b'])
  const hashes = renewHashes('R1', history)!
  use('b')
  expect(isIntact('R1', history)).toBe(false)
  expect(
    isIntact(
      'R1',
      history.map((entry, at) => ({ ...entry, hash: hashes[at]! })),
    ),
  ).toBe(true)
  expect(renewHashes('R1', history)).toBeNull()
})
