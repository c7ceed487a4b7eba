import type { CalendarYear, Limit } from '@huisheng/contract'
import fc from 'fast-check'
import { deadlineOf, workCalendar } from './work-calendar.ts'

const year2026: CalendarYear = {
  year: 2026,
  officeHours: [
    { from: '09:00', until: '12:00' },
    { from: '14:00', until: '18:00' },
  ],
  holidays: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
  makeUpDays: ['2026-10-10'],
  source: '测试',
}
const calendar = workCalendar([year2026])
const at = (text: string) => new Date(`${text}:00+08:00`)
const due = (start: string, limit: Limit) => deadlineOf(at(start), limit, calendar).dueAt

test.each<[string, string, Limit, string]>([
  ['one calendar hour runs at night', '2026-11-21T23:30', { amount: 1, unit: 'hours' }, '2026-11-22T00:30'],
  ['working hours stop for lunch', '2026-11-19T11:00', { amount: 2, unit: 'working_hours' }, '2026-11-19T15:00'],
  ['and for the night', '2026-11-19T17:00', { amount: 2, unit: 'working_hours' }, '2026-11-20T10:00'],
  ['and for the weekend', '2026-11-20T17:00', { amount: 2, unit: 'working_hours' }, '2026-11-23T10:00'],
  ['a holiday is no working day', '2026-09-30T10:00', { amount: 1, unit: 'working_days' }, '2026-10-08T18:00'],
  ['a make-up Saturday is one', '2026-10-09T10:00', { amount: 1, unit: 'working_days' }, '2026-10-10T18:00'],
  ['the day of receipt does not count', '2026-11-16T09:00', { amount: 5, unit: 'working_days' }, '2026-11-23T18:00'],
  [
    'what comes in on Sunday starts on Monday',
    '2026-11-22T03:00',
    { amount: 1, unit: 'working_hours' },
    '2026-11-23T10:00',
  ],
  [
    'a year without a calendar has plain weekends',
    '2031-01-03T17:00',
    { amount: 2, unit: 'working_hours' },
    '2031-01-06T10:00',
  ],
])('%s', (_, start, limit, expected) => {
  expect(due(start, limit)).toEqual(at(expected))
})

const anyStart = fc.date({ min: at('2026-01-01T00:00'), max: at('2026-12-01T00:00'), noInvalidDate: true })
const anyLimit = fc.record({
  amount: fc.integer({ min: 1, max: 60 }),
  unit: fc.constantFrom<Limit['unit']>('hours', 'working_hours', 'working_days'),
})

test('amber lies between start and due, and more time is never due earlier', () => {
  fc.assert(
    fc.property(anyStart, anyLimit, (start, limit) => {
      const { amberAt, dueAt } = deadlineOf(start, limit, calendar)
      const longer = deadlineOf(start, { ...limit, amount: limit.amount + 1 }, calendar)
      expect(amberAt.getTime()).toBeGreaterThanOrEqual(start.getTime())
      expect(amberAt.getTime()).toBeLessThanOrEqual(dueAt.getTime())
      expect(longer.dueAt.getTime()).toBeGreaterThan(dueAt.getTime())
    }),
  )
})

test('working hours end inside office hours', () => {
  fc.assert(
    fc.property(anyStart, fc.integer({ min: 1, max: 200 }), (start, amount) => {
      const { dueAt } = deadlineOf(start, { amount, unit: 'working_hours' }, calendar)
      const hour = new Date(dueAt.getTime() + 8 * 3_600_000).toISOString().slice(11, 16)
      expect((hour >= '09:00' && hour <= '12:00') || (hour >= '14:00' && hour <= '18:00')).toBe(true)
    }),
  )
})
