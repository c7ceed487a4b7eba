import type { Actor } from '../../http/actor.ts'
import { clock } from '../../platform/clock.ts'
import { personalFields } from '../../platform/personal-fields.ts'
import { contactsOf } from '../accounts/contacts-of.ts'
import { membershipsOf } from '../organisations/memberships-of.ts'
import { personsOfAccount } from '../register/persons-of-account.ts'
import { gridsLedBy } from '../staffing/grids-led-by.ts'
import { gridsServedBy } from '../staffing/grids-served-by.ts'
import type { Standing } from './declaration.machine.ts'

export type Post = Standing & {
  /** Who this resident is to the register. */
  personIds: string[]
  /** The hashes of their phone, under every key. */
  phoneHashes: string[]
  /** The areas whose declarations they see as staff; null: all of them. */
  areaIds: string[] | null
}

const nobody: Post = {
  id: '',
  role: 'resident',
  belongsTo: () => false,
  filesFor: () => false,
  isOneOf: () => false,
  hasPhone: () => false,
  serves: () => false,
  oversees: () => false,
  personIds: [],
  phoneHashes: [],
  areaIds: [],
}

/** Where this person stands towards declarations. */
export const standingOf = async (actor: Actor): Promise<Post> => {
  const who = { ...nobody, id: actor.id, role: actor.role }
  switch (actor.role) {
    case 'resident':
      return { ...who, ...(await standingOfResident(actor.id)) }
    case 'worker':
    case 'leader': {
      const served = await gridsServedBy(actor.id, clock.now())
      const grids = new Set(actor.role === 'leader' ? [...served, ...(await gridsLedBy(actor.id))] : served)
      return { ...who, serves: (gridId) => grids.has(gridId), areaIds: [...grids] }
    }
    case 'officer': {
      const { areaIds } = actor
      return { ...who, oversees: (ids) => areaIds.some((id) => ids.includes(id)), areaIds }
    }
    case 'auditor':
    case 'admin':
      return { ...who, oversees: () => true, areaIds: null }
    default:
      return who
  }
}

const standingOfResident = async (accountId: string) => {
  const [memberships, personIds, contacts] = await Promise.all([
    membershipsOf(accountId),
    personsOfAccount(accountId),
    contactsOf([accountId]),
  ])
  const belongs = new Set(memberships.map(({ organisationId }) => organisationId))
  const files = new Set(memberships.flatMap(({ organisationId, role }) => (role === 'viewer' ? [] : [organisationId])))
  const phone = contacts.get(accountId)?.phone
  const phoneHashes = phone ? personalFields.phone.hashes(phone) : []
  return {
    belongsTo: (id: string) => belongs.has(id),
    filesFor: (id: string) => files.has(id),
    isOneOf: (ids: readonly string[]) => personIds.some((id) => ids.includes(id)),
    hasPhone: (hash: string) => phoneHashes.includes(hash),
    personIds,
    phoneHashes,
  }
}
