import { DeclarationRules } from '@huisheng/contract'
import fc from 'fast-check'
import { addDays } from '../checks/days.ts'
import { defaultRules } from './default-rules.ts'
import { filingDeadline, lateDays } from './filing-deadline.ts'

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10))

test('the defaults are rules as the contract wants them, each with its source', () => {
  expect(DeclarationRules.parse(defaultRules)).toEqual(defaultRules)
})

test.each([
  ['landlord', 'move_in', '2026-11-08'],
  ['landlord', 'move_out', '2026-11-08'],
  ['employer', 'dormitory', '2026-11-08'],
  ['sub_lessor', 'lease', '2026-11-04'],
  ['leasing_enterprise', 'lease', '2026-12-01'],
] as const)('a %s files a %s of 1 November by %s', (capacity, kind, dueOn) => {
  expect(filingDeadline(defaultRules, { capacity, kind, effectiveOn: '2026-11-01' })?.dueOn).toBe(dueOn)
})

test('where no rule says when, there is no deadline', () => {
  expect(filingDeadline(defaultRules, { capacity: 'tenant', kind: 'move_in', effectiveOn: '2026-11-01' })).toBeNull()
})

test('of several rules the shortest holds, in whatever order they stand', () => {
  const rule = (days: number) => ({
    capacities: ['owner' as const],
    kinds: ['vacancy' as const],
    days,
    source: `${days} 日`,
  })
  fc.assert(
    fc.property(fc.array(fc.nat(365), { minLength: 1, maxLength: 6 }), day, (lengths, effectiveOn) => {
      const deadline = filingDeadline(
        { deadlines: lengths.map(rule) },
        { capacity: 'owner', kind: 'vacancy', effectiveOn },
      )
      expect(deadline).toEqual({
        dueOn: addDays(effectiveOn, Math.min(...lengths)),
        source: `${Math.min(...lengths)} 日`,
      })
    }),
  )
})

test('lateness counts whole days past the last day, and never below nothing', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -400, max: 400 }), (dueOn, days) => {
      expect(lateDays(dueOn, addDays(dueOn, days))).toBe(Math.max(0, days))
    }),
  )
})
