import { ShareStatus } from '@huisheng/contract'
import type { Share } from './reward.fields.ts'
import { hasLapsed, mayMove, shareMoves, tipsterActs, tipsterRefusal, type ShareMove } from './share.machine.ts'

const now = new Date('2026-06-01T00:00:00Z')
const days = (count: number) => new Date(now.getTime() + count * 86_400_000)
const saying = { sealed: '', digest: '' }
type Told = Pick<Share, 'status' | 'claimUntil' | 'notifiedAt' | 'appeal'>
const told = (overrides: Partial<Told> = {}): Told => ({
  status: 'notified',
  notifiedAt: days(-10),
  claimUntil: days(50),
  appeal: null,
  ...overrides,
})

test('every move goes from where the table says and nowhere else', () => {
  const possible = (Object.keys(shareMoves) as ShareMove[]).map(
    (move) =>
      `${move}: ${ShareStatus.options.filter((status) => mayMove(move, status)).join(' ')} → ${shareMoves[move].to}`,
  )
  expect(possible).toEqual([
    'notify: waiting → notified',
    'tell_no: waiting → declined',
    'claim: notified → claimed',
    'hold: notified → held',
    'pay_held: held → claimed',
    'refuse_held: held → declined',
    'renounce: notified → renounced',
    'forfeit: notified → forfeited',
    'paying: claimed → paying',
    'paid: paying → paid',
    'pay_failed: claimed paying → notified',
    'reopen: waiting notified declined renounced forfeited → waiting',
  ])
})

test('money that is on its way or paid is never set aside anew', () => {
  for (const status of ['claimed', 'held', 'paying', 'paid'] as const) expect(mayMove('reopen', status)).toBe(false)
})

test('a tipster claims while the time runs, and not a moment longer', () => {
  expect(tipsterActs(told(), 30, now)).toEqual(['claim', 'renounce', 'appeal'])
  expect(tipsterRefusal('claim', told({ claimUntil: now }), 30, now)).toBe('claim_closed')
  expect(tipsterRefusal('claim', told({ claimUntil: new Date(now.getTime() + 1) }), 30, now)).toBeNull()
  for (const status of ShareStatus.exclude(['notified']).options)
    expect(tipsterRefusal('claim', told({ status }), 30, now)).toBe('claim_closed')
})

test('an appeal is made once, after the news and in time', () => {
  const made = { at: now, said: saying, answer: null }
  expect(tipsterRefusal('appeal', told({ appeal: made }), 30, now)).toBe('reward_moved_on')
  expect(tipsterRefusal('appeal', told({ status: 'waiting', notifiedAt: null }), 30, now)).toBe('reward_moved_on')
  expect(tipsterRefusal('appeal', told({ notifiedAt: days(-30) }), 30, now)).toBeNull()
  expect(tipsterRefusal('appeal', told({ notifiedAt: days(-31) }), 30, now)).toBe('reward_moved_on')
  expect(tipsterRefusal('appeal', told({ status: 'declined', claimUntil: null }), 30, now)).toBeNull()
})

test('nothing lapses while an appeal waits for its answer', () => {
  const late = told({ claimUntil: days(-1) })
  expect(hasLapsed(late, now)).toBe(true)
  const open = { ...late, appeal: { at: days(-2), said: saying, answer: null } }
  expect(hasLapsed(open, now)).toBe(false)
  expect(tipsterRefusal('claim', open, 30, now)).toBeNull()
  expect(hasLapsed({ ...late, status: 'claimed' }, now)).toBe(false)
})
