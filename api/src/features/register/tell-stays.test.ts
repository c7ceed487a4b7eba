import fc from 'fast-check'
import { openStays, tellStays, type Stay } from './tell-stays.ts'
import type { VerificationRecord } from './verification.model.ts'

const person = fc.constantFrom('a', 'b', 'c', 'd')
const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-03-${String(date).padStart(2, '0')}`)
const purpose = fc.constantFrom('living' as const, 'work' as const)

const verification = fc.record({
  arrivals: fc.array(fc.record({ personId: person, since: day, purpose, relation: fc.constant('self' as const) }), {
    maxLength: 3,
  }),
  departures: fc.array(fc.record({ personId: person, until: day }), { maxLength: 2 }),
  lease: fc.option(fc.record({ from: day, until: day })),
  vacantSince: fc.option(day, { freq: 5 }),
  completeList: fc.boolean(),
  effectiveOn: day,
  capacity: fc.constantFrom('tenant' as const, 'landlord' as const, 'owner' as const),
  verifiedAt: fc.integer({ min: 1, max: 28 }).map((date) => new Date(Date.UTC(2026, 2, date))),
})
const history = fc.array(verification, { maxLength: 12 }).map((all) =>
  all.map((each, at): VerificationRecord => ({
    ...each,
    _id: String(at),
    dwellingId: 'home',
    number: String(at),
    kind: 'move_in',
    filerId: 'filer',
    organisationId: null,
    verifiedById: 'worker',
    verifiedByName: '李网格',
  })),
)

/** What an entry is written from. */
const written = ({ knownToLandlord: _, ...stay }: Stay) => stay

test('what a later verification does not touch stays as it was told, so an older telling can never be ahead', () => {
  fc.assert(
    fc.property(history, fc.nat(), (all, cut) => {
      const length = all.length === 0 ? 0 : cut % all.length
      const before = new Map(tellStays(all.slice(0, length)).stays.map((stay) => [stay.id, written(stay)]))
      const after = tellStays(all).stays
      for (const stay of after) if (stay.told <= length) expect(written(stay)).toEqual(before.get(stay.id))
      for (const id of before.keys()) expect(after.map((stay) => stay.id)).toContain(id)
    }),
  )
})

test('nobody lives in a dwelling twice, ends before they began, or lives where it is empty', () => {
  fc.assert(
    fc.property(history, (all) => {
      const telling = tellStays(all)
      const open = openStays(telling).map(({ personId }) => personId)
      expect(new Set(open).size).toBe(open.length)
      expect(new Set(telling.stays.map(({ id }) => id)).size).toBe(telling.stays.length)
      for (const { since, until } of telling.stays) expect(until === null || until >= since).toBe(true)
      if (open.length > 0) expect(telling.vacantSince).toBeNull()
      expect(telling.told).toBe(all.length)
    }),
  )
})

test('whoever came after the count or the vacancy stays', () => {
  const one = (overrides: Partial<VerificationRecord>, at: number): VerificationRecord => ({
    ...{ _id: String(at), dwellingId: 'home', number: String(at), kind: 'move_in', capacity: 'owner', filerId: 'f' },
    ...{ organisationId: null, verifiedById: 'w', verifiedByName: '李网格', verifiedAt: new Date('2026-03-20') },
    ...{ effectiveOn: '2026-03-01', arrivals: [], departures: [], lease: null, vacantSince: null, completeList: false },
    ...overrides,
  })
  const arrivals = [{ personId: 'a', since: '2026-03-10', purpose: 'living' as const, relation: 'self' as const }]
  const count = one({ completeList: true, effectiveOn: '2026-03-09' }, 2)
  expect(openStays(tellStays([one({ arrivals }, 1), count]))).toHaveLength(1)
  expect(openStays(tellStays([one({ arrivals }, 1), { ...count, effectiveOn: '2026-03-10' }]))).toHaveLength(0)
  const vacancy = one({ vacantSince: '2026-03-09' }, 3)
  expect(tellStays([one({ arrivals }, 1), vacancy])).toMatchObject({ vacantSince: null, stays: [{ until: null }] })
})
