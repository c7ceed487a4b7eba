import { DeclarationAction, DeclarationStatus, FilerCapacity, kindsOf, Role } from '@huisheng/contract'
import {
  actionsFor,
  refusal,
  sightOf,
  statusOnceFiled,
  type DeclarationFacts,
  type Standing,
} from './declaration.machine.ts'

const grid = 'b'.repeat(24)

const facts = (overrides: Partial<DeclarationFacts> = {}): DeclarationFacts => ({
  status: 'submitted',
  kind: 'move_in',
  capacity: 'tenant',
  filerId: 'filer',
  organisationId: null,
  confirmerHash: null,
  confirmedById: null,
  personIds: ['person'],
  gridId: grid,
  areaIds: ['a'.repeat(24), grid],
  hasLease: true,
  alreadyReturned: false,
  appointment: 'proposed',
  erased: false,
  ...overrides,
})

/** Somebody for whom everything holds. */
const standing = (overrides: Partial<Standing> = {}): Standing => ({
  id: 'someone',
  role: 'worker',
  belongsTo: () => true,
  filesFor: () => true,
  isOneOf: () => true,
  hasPhone: () => true,
  serves: () => true,
  oversees: () => true,
  ...overrides,
})

/** The life of a declaration, written down a second time by hand: who may do what from where, all else holding. */
const expected: Record<DeclarationAction, { from: string; by: string }> = {
  correct: { from: 'returned', by: 'resident' },
  withdraw: { from: 'awaiting_person submitted returned', by: 'resident' },
  confirm: { from: 'awaiting_person', by: 'resident' },
  supplement: { from: 'submitted', by: 'resident' },
  answer_appointment: { from: 'submitted', by: 'resident' },
  renew: { from: 'verified', by: 'resident' },
  move_out: { from: 'verified', by: 'resident' },
  verify: { from: 'submitted', by: 'worker leader officer' },
  return: { from: 'submitted', by: 'worker leader officer' },
  attempt: { from: 'submitted', by: 'worker leader officer' },
  propose_appointment: { from: 'submitted', by: 'worker leader officer' },
  reveal: { from: DeclarationStatus.options.join(' '), by: 'worker leader officer' },
}

const able = (action: DeclarationAction, status: DeclarationStatus, role: Role): [Standing, DeclarationFacts] => {
  const id = role === 'resident' && action !== 'confirm' ? 'filer' : 'someone'
  return [standing({ role, id }), facts({ status, ...(action === 'confirm' && { confirmerHash: 'hash' }) })]
}

const table = DeclarationAction.options.flatMap((action) =>
  DeclarationStatus.options.flatMap((status) => Role.options.map((role) => [action, status, role] as const)),
)

test.each(table)('%s from %s by a %s', (action, status, role) => {
  const { from, by } = expected[action]
  const allowed = from.split(' ').includes(status) && by.split(' ').includes(role)
  const [who, declaration] = able(action, status, role)
  expect(refusal(who, action, declaration) === null).toBe(allowed)
})

test('a stale action is told that it has moved on, a wrong role that it may not, a stranger that there is nothing', () => {
  expect(refusal(standing(), 'verify', facts({ status: 'withdrawn' }))).toBe('declaration_moved_on')
  expect(refusal(standing({ role: 'auditor' }), 'verify', facts())).toBe('forbidden')
  expect(refusal(standing({ serves: () => false }), 'verify', facts())).toBe('not_found')
})

test('a declaration is returned once', () => {
  expect(refusal(standing(), 'return', facts({ alreadyReturned: true }))).toBe('already_returned')
  expect(refusal(standing(), 'verify', facts({ alreadyReturned: true }))).toBeNull()
})

test('nobody confirms what they filed themself, and only whose phone it is confirms', () => {
  const waiting = facts({ status: 'awaiting_person', confirmerHash: 'hash' })
  const filer = standing({ role: 'resident', id: 'filer' })
  expect(refusal(filer, 'confirm', waiting)).toBe('forbidden')
  const stranger = standing({ role: 'resident', hasPhone: () => false, isOneOf: () => true })
  expect(refusal(stranger, 'confirm', waiting)).toBe('forbidden')
  expect(statusOnceFiled(true)).toBe('awaiting_person')
  expect(statusOnceFiled(false)).toBe('submitted')
})

test('what an organisation filed is its members’, not the filer’s who left it', () => {
  const filed = facts({ organisationId: 'organisation' })
  const resident = { role: 'resident', id: 'filer', isOneOf: () => false, hasPhone: () => false } as const
  const left = standing({ ...resident, belongsTo: () => false, filesFor: () => false })
  expect(sightOf(left, filed)).toBeNull()
  expect(refusal(left, 'withdraw', filed)).toBe('not_found')
  const viewer = standing({ ...resident, filesFor: () => false })
  expect(sightOf(viewer, filed)).toBe('file')
  expect(actionsFor(viewer, filed)).toEqual([])
  expect(refusal(viewer, 'withdraw', filed)).toBe('forbidden')
  expect(refusal(standing({ ...resident, id: 'colleague' }), 'withdraw', filed)).toBeNull()
})

test('whom it names sees their own part, and moves out for themself', () => {
  const named = standing({ role: 'resident', belongsTo: () => false, filesFor: () => false, hasPhone: () => false })
  expect(sightOf(named, facts())).toBe('own')
  expect(actionsFor(named, facts({ status: 'verified' }))).toEqual(['move_out'])
  expect(actionsFor(named, facts())).toEqual([])
})

test('staff see what lies in their grid or area, others nothing', () => {
  const none = { serves: () => false, oversees: () => false }
  const seen = Role.options.filter((role) => role !== 'resident' && sightOf(standing({ role }), facts()) === 'staff')
  expect(seen).toEqual(['worker', 'leader', 'officer', 'auditor', 'admin'])
  for (const role of Role.options.filter((each) => each !== 'resident'))
    expect(sightOf(standing({ role, ...none }), facts())).toBeNull()
  expect(sightOf(standing(), facts({ gridId: null }))).toBeNull()
  expect(sightOf(standing({ role: 'officer' }), facts({ gridId: null }))).toBe('staff')
})

test('only a proposed appointment is answered, only a lease renewed, and of the erased nothing is left to do', () => {
  const filer = standing({ role: 'resident', id: 'filer' })
  expect(refusal(filer, 'answer_appointment', facts({ appointment: 'accepted' }))).toBe('declaration_moved_on')
  expect(refusal(filer, 'renew', facts({ status: 'verified', hasLease: false }))).toBe('forbidden')
  for (const capacity of FilerCapacity.options)
    expect(refusal(filer, 'renew', facts({ status: 'verified', capacity })) === null).toBe(
      kindsOf[capacity].includes('renewal'),
    )
  expect(actionsFor(filer, facts({ status: 'verified', erased: true }))).toEqual([])
  expect(refusal(standing(), 'reveal', facts({ status: 'verified', erased: true }))).toBe('declaration_moved_on')
})
