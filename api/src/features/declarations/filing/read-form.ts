import type { FormView } from '@huisheng/contract'
import type { Actor } from '../../../http/actor.ts'
import { Problem } from '../../../http/problem.ts'
import { dwellingRef } from '../../addresses/dwelling-facts.ts'
import { dwellingsById } from '../../addresses/find-dwellings.ts'
import { membershipsOf } from '../../organisations/memberships-of.ts'
import { leasesOf } from '../../register/leases-of.ts'
import { presentPersons } from '../../register/present-persons.ts'
import { present, type PresentEntry } from '../../register/present.ts'
import { filerOf, type Filer } from './filer.ts'
import { capacitiesFor } from './may-file.ts'

/** What the register knows that this person may be spared typing: of a dwelling they have no part in, the address only. */
export const readForm = async (actor: Actor, dwellingId: string): Promise<FormView> => {
  const dwelling = (await dwellingsById([dwellingId])).get(dwellingId)
  if (!dwelling) throw new Problem('not_found')
  const [filer, memberships, capacities, here, leases] = await Promise.all([
    filerOf(actor, null),
    membershipsOf(actor.id),
    capacitiesFor(actor.id, dwelling),
    present([dwellingId]),
    leasesOf([dwellingId]),
  ])
  const organisationIds = memberships
    .filter(({ role }) => role !== 'viewer')
    .map(({ organisationId }) => organisationId)
  const own = (here.get(dwellingId) ?? []).filter((entry) => isOwn(filer, organisationIds, entry))
  const [me] = filer.personIds
  const persons = await presentPersons([...own.map(({ personId }) => personId), ...(me ? [me] : [])])
  return {
    dwelling: {
      ...dwellingRef(dwelling),
      rooms: dwelling.rooms,
      areaSquareMetres: dwelling.areaSquareMetres,
      use: dwelling.use,
    },
    capacities,
    occupants: own.flatMap(({ entryId, personId, since }) => {
      const person = persons.get(personId)
      return person
        ? [
            {
              entryId,
              nameMasked: person.nameMasked,
              documentKind: person.documentKind,
              documentMasked: person.documentMasked,
              since,
            },
          ]
        : []
    }),
    leaseUntil: own.length > 0 ? (leases.get(dwellingId)?.until ?? null) : null,
    knownAs: (me && persons.get(me)?.nameMasked) || null,
  }
}

const isOwn = (
  { id, personIds }: Filer,
  organisationIds: readonly string[],
  { personId, filerId, organisationId }: PresentEntry,
) => personIds.includes(personId) || (organisationId ? organisationIds.includes(organisationId) : filerId === id)
