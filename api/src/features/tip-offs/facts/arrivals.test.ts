import fc from 'fast-check'
import { arrivalsOf, firstOf, type Arrived } from './arrivals.ts'
import { penaltyOf } from './penalty-of.ts'

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 20, 8, minutes))
const arrived = (number: string, minutes: number, more: Partial<Arrived> = {}): Arrived => ({
  ...{ reportId: `report ${number}`, number, submittedAt: at(minutes), status: 'closed', decided: null },
  ...more,
})
const told = (members: Arrived[], locked: Parameters<typeof arrivalsOf>[1] = null) =>
  Object.fromEntries([...arrivalsOf(members, locked)].map(([id, arrival]) => [id.replace('report ', ''), arrival]))

test('the earliest is first, the others late until somebody decides', () => {
  expect(told([arrived('2', 5), arrived('1', 9), arrived('3', 7, { decided: 'joint' })])).toEqual({
    ...{ '2': 'first', '1': 'late', '3': 'joint' },
  })
})

test('of two at the same moment the lower number is first', () => {
  expect(firstOf([arrived('9', 5), arrived('8', 5)])?.number).toBe('8')
})

test('one that was declined or withdrawn was not first, and the next one is, whatever was decided of it', () => {
  const members = [arrived('1', 1, { status: 'withdrawn' }), arrived('2', 2, { status: 'declined' })]
  expect(told([...members, arrived('3', 3, { decided: 'supplement' })])).toEqual({
    '1': 'late',
    '2': 'late',
    '3': 'first',
  })
  expect(firstOf(members)).toBeNull()
})

test('after a proposal the order stands: an earlier one that joins then is late', () => {
  const members = [arrived('1', 9), arrived('2', 1)]
  expect(told(members, [{ reportId: 'report 1', arrival: 'first' }])).toEqual({ '1': 'first', '2': 'late' })
})

const anyone = fc.record({
  submittedAt: fc.integer({ min: 0, max: 5 }).map(at),
  status: fc.constantFrom('closed' as const, 'declined' as const, 'withdrawn' as const, 'handling' as const),
  decided: fc.constantFrom(null, 'joint' as const, 'supplement' as const, 'late' as const),
})

test('there is one first where anybody counts, and the order in which they are looked at changes nothing', () => {
  fc.assert(
    fc.property(fc.array(anyone, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (people, draws) => {
      const members = people.map((each, number) => ({ ...each, reportId: `report ${number}`, number: String(number) }))
      const shuffled = members
        .map((member) => ({ member, draw: draws.next().value as number }))
        .sort((a, b) => a.draw - b.draw)
        .map(({ member }) => member)
      expect(told(shuffled)).toEqual(told(members))
      const firsts = Object.values(told(members)).filter((arrival) => arrival === 'first')
      const counting = members.filter(({ status }) => status !== 'declined' && status !== 'withdrawn')
      expect(firsts).toHaveLength(counting.length > 0 ? 1 : 0)
    }),
  )
})

test('a fine counts once for each decision, as it was last recorded', () => {
  const fine = (decisionNumber: string, amountFen: number, minutes: number) => ({
    ...{ decisionNumber, amountFen, recordedAt: at(minutes) },
  })
  expect(penaltyOf([])).toBeNull()
  expect(penaltyOf([fine('罚 1', 500_00, 1), fine('罚 2', 100_00, 2)])).toBe(600_00)
  expect(penaltyOf([fine('罚 1', 500_00, 9), fine('罚 1', 900_00, 2)])).toBe(500_00)
})
