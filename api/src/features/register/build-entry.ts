import { randomInt } from 'node:crypto'
import { Types } from 'mongoose'
import { clock } from '../../platform/clock.ts'
import type { DwellingFacts } from '../addresses/dwelling-facts.ts'
import { applyVerified } from './apply-verified.ts'
import { ensurePersons } from './ensure-persons.ts'
import { entryIdOf } from './entry-id.ts'
import type { PersonFacts } from './person-facts.ts'
import type { Arrival, VerifiedFacts } from './verified-facts.ts'

const newId = () => String(new Types.ObjectId())
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** A number that GB 11643 finds in order, for nobody: the place is one the standard never gave out. */
export const residentIdOf = (birthDay: string, sequence: number) => {
  const body = `990000${birthDay.replaceAll('-', '')}${String(sequence % 1_000).padStart(3, '0')}`
  const sum = [...body].reduce((total, digit, at) => total + Number(digit) * weights[at]!, 0)
  return body + '10X98765432'[sum % 11]
}

/** The facts of a made-up person for a test; a passport keeps numbers from running out. */
export const personFacts = (overrides: Partial<PersonFacts> = {}): PersonFacts => ({
  name: '陈晓东',
  documentKind: 'passport',
  documentNumber: `E${randomInt(1e8, 1e9)}`,
  phone: `139${randomInt(1e7, 1e8)}`,
  birthDay: '1990-05-06',
  guardian: null,
  ...overrides,
})

/** For tests: a person of the register who lives nowhere yet. */
export const buildPerson = async (overrides: Partial<PersonFacts> = {}) => {
  const facts = personFacts(overrides)
  const [personId] = await ensurePersons([facts])
  return { personId: personId!, facts }
}

export const arrivalOf = (person: PersonFacts, overrides: Partial<Arrival> = {}): Arrival => ({
  ...person,
  key: newId(),
  since: '2026-01-05',
  purpose: 'living',
  relation: 'self',
  accountId: null,
  ...overrides,
})

/** For tests: what a verified move-in would hand over, with nobody in it. */
export const verifiedFacts = (dwelling: DwellingFacts, overrides: Partial<VerifiedFacts> = {}): VerifiedFacts => ({
  declarationId: newId(),
  declarationNumber: `SB${randomInt(1e8, 1e9)}`,
  kind: 'move_in',
  capacity: 'tenant',
  filerId: newId(),
  organisationId: null,
  dwelling,
  effectiveOn: '2026-01-05',
  verifiedById: newId(),
  verifiedByName: '李网格',
  verifiedAt: clock.now(),
  arrivals: [],
  departures: [],
  lease: null,
  vacantSince: null,
  completeList: false,
  ...overrides,
})

type Options = {
  dwelling: DwellingFacts
  person?: Partial<PersonFacts>
  since?: string
  accountId?: string
  facts?: Partial<VerifiedFacts>
}

/** For tests: a person who lives in a dwelling since a day, verified. */
export const buildEntry = async ({ dwelling, person, since = '2026-01-05', accountId, facts }: Options) => {
  const known = personFacts(person)
  const arrivals = [arrivalOf(known, { since, accountId: accountId ?? null })]
  const verified = verifiedFacts(dwelling, { effectiveOn: since, arrivals, ...facts })
  await applyVerified(verified)
  const [personId] = await ensurePersons([known])
  const entryId = entryIdOf(verified.declarationId, personId!)
  return { entryId, personId: personId!, declarationId: verified.declarationId, person: known, verified }
}
