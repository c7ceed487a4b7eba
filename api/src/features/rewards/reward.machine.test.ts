import { RewardAction, RewardStatus, Role, type RewardAction as Action } from '@huisheng/contract'
import type { Office } from './reward.fields.ts'
import { actionsFor, dutyRefusal, refusal, rules, type RewardFacts, type ShareFacts } from './reward.machine.ts'

const share = (overrides: Partial<ShareFacts> = {}): ShareFacts => ({
  status: 'waiting',
  verdict: 'yes',
  appealOpen: false,
  ...overrides,
})
const reward = (overrides: Partial<RewardFacts> = {}): RewardFacts => ({
  status: 'proposed',
  signatures: [{ byId: 'proposer', office: 'propose' }],
  onCaseIds: ['handler', 'checker'],
  handlerIds: ['handler'],
  excludedIds: ['excluded'],
  shares: [share()],
  approving: false,
  ...overrides,
})
const who = (role: Role, id = 'somebody') => ({ id, role })

/** A share that lets each action through, where its rule asks for one. */
const fitting: Partial<Record<Action, Partial<ShareFacts>>> = {
  decline: { verdict: 'no' },
  settle_hold: { status: 'held' },
  answer_appeal: { appealOpen: true },
}

const table: Record<Action, string[]> = {
  revise: ['officer returned', 'handler returned', 'reviewer returned'],
  review: ['reviewer proposed'],
  return: ['reviewer proposed', 'approver reviewed', 'approver approved_first'],
  approve: ['approver reviewed'],
  approve_second: ['finance approved_first'],
  decline: ['approver reviewed'],
  settle_hold: ['approver approved'],
  answer_appeal: [
    'reviewer approved',
    'reviewer declined',
    'approver approved',
    'approver declined',
    'auditor approved',
    'auditor declined',
  ],
}

test.each(RewardAction.options)('%s: for every role and status exactly what the table says', (action) => {
  const allowed: string[] = []
  for (const role of Role.options)
    for (const status of RewardStatus.options) {
      const code = refusal(who(role), action, reward({ status, shares: [share(fitting[action])] }))
      const seat = rules[action].by[role]
      if (code === null) allowed.push(`${role} ${status}`)
      else if (!seat || code === 'forbidden') expect([action, code]).toEqual([seat ? 'revise' : action, 'forbidden'])
      else expect(code).toBe('reward_moved_on')
    }
  expect(allowed).toEqual(table[action])
})

test('who is excluded from a tip-off finds nothing, whatever they are', () => {
  for (const role of Role.options)
    for (const action of RewardAction.options)
      for (const status of RewardStatus.options)
        expect(refusal(who(role, 'excluded'), action, reward({ status }))).toBe('not_found')
})

test('who checked the case holds no office, and who handled it none but to propose', () => {
  for (const office of ['propose', 'review', 'approve', 'second', 'answer'] as Office[]) {
    expect(dutyRefusal(who('reviewer', 'checker'), office, reward())).toBe('on_the_case')
    expect(dutyRefusal(who('handler', 'handler'), office, reward())).toBe(office === 'propose' ? null : 'on_the_case')
  }
})

const two: [Office, Action, Role, RewardStatus][] = [
  ['propose', 'review', 'reviewer', 'proposed'],
  ['propose', 'approve', 'approver', 'reviewed'],
  ['review', 'approve', 'approver', 'reviewed'],
  ['review', 'revise', 'reviewer', 'returned'],
  ['approve', 'approve_second', 'finance', 'approved_first'],
  ['propose', 'approve_second', 'finance', 'approved_first'],
  ['approve', 'answer_appeal', 'approver', 'approved'],
  ['propose', 'answer_appeal', 'reviewer', 'declined'],
  ['answer', 'answer_appeal', 'auditor', 'approved'],
]
test.each(two)('who has signed to %s may not %s as %s', (office, action, role, status) => {
  const facts = reward({
    status,
    shares: [share(fitting[action])],
    signatures: [{ byId: 'busy', office }],
  })
  expect(refusal(who(role, 'busy'), action, facts)).toBe('duties_separated')
  expect(refusal(who(role, 'free'), action, facts)).toBeNull()
})

test('what nobody has looked at yet is corrected by its proposer alone', () => {
  expect(refusal(who('reviewer', 'proposer'), 'revise', reward())).toBeNull()
  expect(refusal(who('reviewer'), 'revise', reward())).toBe('forbidden')
})

test('who returned it may look at it again in the same office', () => {
  const facts = reward({ signatures: [{ byId: 'r', office: 'review' }] })
  expect(refusal(who('reviewer', 'r'), 'review', facts)).toBeNull()
})

test('what must first be looked at is neither confirmed nor paid nor declined', () => {
  const shares = [share(), share({ verdict: 'hold' })]
  expect(refusal(who('reviewer'), 'review', reward({ shares }))).toBe('not_eligible')
  expect(refusal(who('approver'), 'approve', reward({ status: 'reviewed', shares }))).toBe('not_eligible')
  expect(refusal(who('approver'), 'decline', reward({ status: 'reviewed', shares }))).toBe('not_eligible')
  expect(refusal(who('reviewer'), 'return', reward({ shares }))).toBeNull()
})

test('what is due is approved, what is not is declined, and never the other way round', () => {
  const due = reward({ status: 'reviewed', shares: [share(), share({ verdict: 'no' })] })
  const notDue = reward({ status: 'reviewed', shares: [share({ verdict: 'no' })] })
  expect(actionsFor(who('approver'), due)).toEqual(['return', 'approve'])
  expect(actionsFor(who('approver'), notDue)).toEqual(['return', 'decline'])
  expect(refusal(who('approver'), 'decline', due)).toBe('forbidden')
  expect(refusal(who('approver'), 'approve', notDue)).toBe('not_eligible')
})

test('while an approval waits for the ledger nothing else is done', () => {
  for (const role of Role.options)
    for (const status of RewardStatus.options)
      expect(actionsFor(who(role), reward({ status, approving: true }))).toEqual([])
})
