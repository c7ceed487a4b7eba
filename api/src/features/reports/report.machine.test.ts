import { ReportAction, ReportStatus, Role, type ReportAction as Action } from '@huisheng/contract'
import { actionsFor, canRead, refusal, type ReportFacts, type Standing } from './report.machine.ts'

const now = new Date('2026-11-20T10:00:00+08:00')
const area = 'a'.repeat(24)
const queueKey = `grid:${'b'.repeat(24)}`

const facts = (overrides: Partial<ReportFacts> = {}): ReportFacts => ({
  status: 'dispatched',
  kind: 'complaint',
  reporterId: 'reporter',
  followerIds: [],
  queueKey,
  visitedQueues: [queueKey],
  areaIds: [area],
  claimantId: null,
  handlerIds: [],
  checkerIds: [],
  excludedIds: [],
  settled: false,
  rated: false,
  ratingClosesAt: new Date('2026-12-01T00:00:00+08:00'),
  ...overrides,
})

const standing = (overrides: Partial<Standing> = {}): Standing => ({
  id: 'someone',
  role: 'worker',
  serves: () => true,
  oversees: () => true,
  now,
  ...overrides,
})

/** 七步闭环, written down a second time by hand: who may do what from where, all else holding. */
const expected: Record<Action, { from: string; by: string }> = {
  file: { from: 'submitted', by: 'officer dispatcher' },
  decline: { from: 'submitted filed', by: 'officer dispatcher' },
  dispatch: { from: 'filed', by: 'dispatcher' },
  redispatch: { from: 'dispatched handling', by: 'dispatcher leader' },
  claim: { from: 'dispatched', by: 'worker leader handler' },
  return: { from: 'dispatched handling', by: 'worker leader handler' },
  resolve: { from: 'handling', by: 'worker leader handler' },
  close: { from: 'resolved', by: 'checker officer' },
  fail: { from: 'resolved', by: 'checker officer' },
  withdraw: { from: 'submitted filed dispatched', by: Role.options.join(' ') },
  rate: { from: 'closed', by: Role.options.join(' ') },
  note: { from: 'submitted filed dispatched handling resolved', by: Role.options.join(' ') },
  follow: { from: 'submitted filed dispatched handling resolved', by: Role.options.join(' ') },
  unfollow: { from: ReportStatus.options.join(' '), by: Role.options.join(' ') },
}

/** The facts and the person for whom every condition of the action holds. */
const able = (action: Action, status: ReportStatus, role: Role): [Standing, ReportFacts] => {
  const asReporter = ['withdraw', 'rate', 'note'].includes(action)
  const who = standing({ role, id: asReporter ? 'reporter' : 'someone' })
  const claimed = ['resolve', 'return'].includes(action) ? { claimantId: who.id, handlerIds: [who.id] } : {}
  return [who, facts({ status, ...claimed, ...(action === 'unfollow' && { followerIds: [who.id] }) })]
}

/** A resident who is neither reporter nor follower does not even see the report, whatever the table says. */
const seen = (action: Action, role: Role) => role !== 'resident' || expected[action].by.includes('resident')

const table = ReportAction.options.flatMap((action) =>
  ReportStatus.options.flatMap((status) => Role.options.map((role) => [action, status, role] as const)),
)

test.each(table)('%s from %s by a %s', (action, status, role) => {
  const { from, by } = expected[action]
  const allowed = from.split(' ').includes(status) && by.split(' ').includes(role)
  const [who, report] = able(action, status, role)
  expect(refusal(who, action, report) === null).toBe(allowed && seen(action, role))
})

test('a stale action is told that the case has moved on, a wrong role that it may not', () => {
  expect(refusal(standing(), 'claim', facts({ status: 'handling' }))).toBe('report_moved_on')
  expect(refusal(standing({ role: 'checker' }), 'claim', facts())).toBe('forbidden')
})

test('whoever handled never checks, and after a reopening another checker than before does', () => {
  const resolved = facts({ status: 'resolved', handlerIds: ['someone'] })
  expect(refusal(standing({ role: 'officer' }), 'close', resolved)).toBe('same_person')
  const again = facts({ status: 'resolved', checkerIds: ['other', 'someone'] })
  expect(refusal(standing({ role: 'checker' }), 'fail', again)).toBe('same_person')
  const third = facts({ status: 'resolved', checkerIds: ['someone', 'other'] })
  expect(refusal(standing({ role: 'checker' }), 'close', third)).toBeNull()
  const own = facts({ status: 'resolved', reporterId: 'someone' })
  expect(refusal(standing({ role: 'checker' }), 'close', own)).toBe('same_person')
})

const elsewhere = { serves: () => false }

test('a leader moves only what lies in a queue they serve, a dispatcher what lies in their area or at their desk', () => {
  expect(refusal(standing({ role: 'leader', ...elsewhere }), 'redispatch', facts())).toBe('forbidden')
  expect(refusal(standing({ role: 'leader' }), 'redispatch', facts())).toBeNull()
  expect(refusal(standing({ role: 'dispatcher', ...elsewhere }), 'redispatch', facts())).toBeNull()
  const atDesk = standing({ role: 'dispatcher', oversees: () => false })
  for (const action of ['dispatch', 'decline'] as const)
    expect(refusal(atDesk, action, facts({ status: 'filed' }))).toBeNull()
  const stranger = standing({ role: 'dispatcher', ...elsewhere, oversees: () => false })
  expect(refusal(stranger, 'dispatch', facts({ status: 'filed' }))).toBe('not_found')
})

test.each(['claim', 'return', 'close', 'fail'] as const)('%s needs the queue, not only the area', (action) => {
  const status = action === 'close' || action === 'fail' ? 'resolved' : 'dispatched'
  const role = status === 'resolved' ? 'checker' : 'worker'
  expect(refusal(standing({ role, ...elsewhere }), action, facts({ status }))).toBe('forbidden')
})

test('whoever handled a tip-off before does not go on reading it', () => {
  const before = standing({ ...elsewhere, oversees: () => false })
  const passedOn = { handlerIds: ['someone'], visitedQueues: [] }
  expect(canRead(before, facts(passedOn))).toBe(true)
  expect(canRead(before, facts({ ...passedOn, kind: 'tip_off' }))).toBe(false)
})

test('a settled dispute cannot be returned again', () => {
  expect(refusal(standing(), 'return', facts({ settled: true }))).toBe('return_settled')
})

test('only the claimant resolves', () => {
  expect(refusal(standing(), 'resolve', facts({ status: 'handling', claimantId: 'another' }))).toBe('forbidden')
})

test('a rating comes once and in time', () => {
  const reporter = standing({ role: 'resident', id: 'reporter' })
  const closed = facts({ status: 'closed', queueKey: null })
  expect(refusal(reporter, 'rate', closed)).toBeNull()
  expect(refusal(reporter, 'rate', { ...closed, rated: true })).toBe('already_rated')
  expect(refusal(reporter, 'rate', { ...closed, ratingClosesAt: new Date('2026-11-01T00:00:00Z') })).toBe(
    'rating_closed',
  )
})

const outsider = standing({ serves: () => false, oversees: () => false })

test('who has nothing to do with a report does not see it', () => {
  expect(canRead(outsider, facts())).toBe(false)
  expect(refusal(outsider, 'claim', facts())).toBe('not_found')
  expect(canRead(standing({ role: 'resident', id: 'neighbour' }), facts())).toBe(false)
  expect(actionsFor(standing({ role: 'resident', id: 'neighbour' }), facts({ kind: 'tip_off' }))).toEqual([])
})

test('a follower reads a complaint and never a tip-off', () => {
  const follower = standing({ role: 'resident', id: 'follower', serves: () => false, oversees: () => false })
  expect(canRead(follower, facts({ followerIds: ['follower'] }))).toBe(true)
  expect(canRead(follower, facts({ followerIds: ['follower'], kind: 'tip_off' }))).toBe(false)
  expect(refusal(follower, 'follow', facts({ kind: 'tip_off' }))).toBe('not_found')
})

test('a queue that passed a complaint on goes on reading it, a tip-off not', () => {
  const before = standing({ serves: (key) => key === 'grid:old', oversees: () => false })
  expect(canRead(before, facts({ visitedQueues: ['grid:old', queueKey] }))).toBe(true)
  expect(canRead(before, facts({ visitedQueues: ['grid:old', queueKey], kind: 'tip_off' }))).toBe(false)
})
