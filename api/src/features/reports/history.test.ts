import fc from 'fast-check'
import { extendHistory, isIntact, type NewEntry } from './history.ts'

const step = (overrides: Partial<NewEntry> = {}): NewEntry => ({
  action: 'note',
  at: new Date('2026-11-20T10:00:00Z'),
  byId: 'a'.repeat(24),
  byRole: 'worker',
  byName: '李网格',
  status: 'handling',
  words: '已到现场',
  photoIds: [],
  queueName: null,
  why: null,
  ...overrides,
})
const chain = extendHistory('261120000001', [], [step({ action: 'submit' }), step(), step({ words: null })])

test('an untouched history is intact, also when it grew in two writes', () => {
  const [first, ...rest] = [step({ action: 'submit' }), step(), step({ words: null })] as const
  const begun = extendHistory('261120000001', [], [first])
  expect([...begun, ...extendHistory('261120000001', begun, rest)]).toEqual(chain)
  expect(isIntact('261120000001', chain)).toBe(true)
})

test('every alteration of any field of any entry shows', () => {
  const alterations = [
    { words: '改' },
    { byId: 'b' },
    { at: new Date(0) },
    { status: 'closed' },
    { byName: '王' },
    { why: 'x' },
    { photoIds: ['p'] },
  ] as const
  fc.assert(
    fc.property(fc.nat({ max: 2 }), fc.constantFrom(...alterations), (at, alteration) => {
      const altered = chain.map((entry, index) =>
        index === at
          ? {
              ...entry,
              ...alteration,
              photoIds: [...(('photoIds' in alteration && alteration.photoIds) || entry.photoIds)],
            }
          : entry,
      )
      expect(isIntact('261120000001', altered)).toBe(false)
    }),
  )
})

test('a dropped, swapped or foreign entry shows', () => {
  expect(isIntact('261120000001', [chain[0]!, chain[2]!])).toBe(false)
  expect(isIntact('261120000001', [chain[1]!, chain[0]!, chain[2]!])).toBe(false)
  expect(isIntact('261120000002', chain)).toBe(false)
})
