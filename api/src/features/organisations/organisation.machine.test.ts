import { OrganisationAction, OrganisationStatus, type ProblemCode } from '@huisheng/contract'
import { actionsFor, keepsManager, refusal, type Standing } from './organisation.machine.ts'
import type { Member } from './organisation.model.ts'

const here = 'here'
const there = 'there'
const member = (role: Member['role'], accountId: string = role): Member => ({
  accountId,
  nameSealed: '',
  phoneSealed: '',
  role,
  since: new Date(0),
  until: null,
})
const nobody: Standing = {
  accountId: 'nobody',
  member: null,
  isApplicant: false,
  decides: false,
  oversees: false,
  holds: () => false,
}
const holdsHere = (id: string) => id === here
const people = {
  stranger: nobody,
  applicant: { ...nobody, isApplicant: true },
  manager: { ...nobody, accountId: 'manager', member: member('manager') },
  filer: { ...nobody, accountId: 'filer', member: member('filer') },
  viewer: { ...nobody, accountId: 'viewer', member: member('viewer') },
  decider: { ...nobody, decides: true, holds: holdsHere },
  'decider of elsewhere': { ...nobody, decides: true },
  overseer: { ...nobody, oversees: true, holds: holdsHere },
} satisfies Record<string, Standing>
type Who = keyof typeof people

/** Who may do what in which state, with one building granted or asked for here; everything else is refused. */
const allowed: Record<OrganisationAction, Partial<Record<Who, OrganisationStatus[]>>> = {
  approve: { decider: ['applied'] },
  refuse: { decider: ['applied'] },
  set_scope: { decider: ['approved'] },
  remove: { decider: ['approved'] },
  apply_again: { applicant: ['refused'] },
  ask_scope: { manager: ['approved'] },
  manage_members: { manager: ['approved'] },
  declare: { manager: ['approved'], filer: ['approved'] },
  leave: { manager: ['approved'], filer: ['approved'], viewer: ['approved'] },
}
const factsIn = (status: OrganisationStatus) => ({
  status,
  scope: status === 'approved' || status === 'removed' ? [here] : [],
  asked: status === 'applied' || status === 'refused' ? [here] : [],
  members: [member('manager'), member('manager', 'another'), member('filer'), member('viewer')],
})
const mayEver = (who: Who, action: OrganisationAction) => allowed[action][who] !== undefined

const table = OrganisationStatus.options.flatMap((status) =>
  OrganisationAction.options.flatMap((action) =>
    (Object.keys(people) as Who[]).map((who) => ({ status, action, who })),
  ),
)

test.each(table)('$who, $action, $status', ({ status, action, who }) => {
  const facts = factsIn(status)
  const code = refusal(people[who], action, facts)
  const isAllowed = allowed[action][who]?.includes(status) ?? false
  const blind = who === 'stranger' || who === 'decider of elsewhere'
  const expected: ProblemCode | null = isAllowed
    ? null
    : blind
      ? 'not_found'
      : mayEver(who, action)
        ? 'organisation_moved_on'
        : 'forbidden'
  expect(code).toBe(expected)
  expect(actionsFor(people[who], facts).includes(action)).toBe(isAllowed)
})

test('more buildings asked for by an approved organisation are decided like an application', () => {
  const facts = { ...factsIn('approved'), asked: [here] }
  expect(actionsFor(people.decider, facts)).toEqual(['approve', 'refuse', 'set_scope', 'remove'])
})

test('what lies partly elsewhere is removed only by who holds all of it', () => {
  const facts = { ...factsIn('approved'), scope: [here, there] }
  expect(refusal(people.decider, 'remove', facts)).toBe('forbidden')
  expect(refusal({ ...people.decider, holds: () => true }, 'remove', facts)).toBeNull()
})

test('a manager with an end does not keep an organisation', () => {
  expect(keepsManager([])).toBe(false)
  expect(
    keepsManager([
      { role: 'manager', until: '2099-01-01' },
      { role: 'filer', until: null },
    ]),
  ).toBe(false)
  expect(keepsManager([{ role: 'manager', until: null }])).toBe(true)
})
