import type { ResidenceView } from '@huisheng/contract'
import type * as z from 'zod'
import type { Actor } from '../../../http/actor.ts'
import { leasesOf } from '../../register/leases-of.ts'
import { present, type PresentEntry } from '../../register/present.ts'
import { Declaration } from '../declaration.model.ts'
import { standingOf } from '../standing.ts'
import { listed, type Listed } from './list-page.ts'

export type Residence = z.input<typeof ResidenceView> & { capacity: Listed['capacity'] }

const most = 200

/** Where people live now whom this person declared or is, each with the declaration to go on from. */
export const listResidences = async (actor: Actor): Promise<Residence[]> => {
  const { personIds } = await standingOf(actor)
  const named = { status: 'verified', kind: { $in: ['move_in', 'lease', 'occupancy', 'dormitory'] } }
  const [filed, aboutMe] = await Promise.all([
    newest({ partyId: actor.id, ...named }),
    personIds.length > 0 ? newest({ personIds: { $in: personIds }, ...named }) : [],
  ])
  const filedIds = new Set(filed.map(({ _id }) => String(_id)))
  const others = aboutMe.filter(({ _id }) => !filedIds.has(String(_id)))
  return residencesOf([...filed, ...others], (declaration, entry) =>
    filedIds.has(String(declaration._id)) ? true : personIds.includes(entry.personId),
  )
}

const newest = (filter: object) =>
  Declaration.find(filter, listed).sort({ changedAt: -1, _id: -1 }).limit(most).lean<Listed[]>()

type Concerns = (declaration: Listed, entry: PresentEntry) => boolean

/** Each stay stands under one declaration: the newest that names the person there. */
export const residencesOf = async (declarations: readonly Listed[], concerns: Concerns): Promise<Residence[]> => {
  const dwellingIds = [...new Set(declarations.map(({ dwelling }) => dwelling.id))]
  const [entries, leases] = await Promise.all([present(dwellingIds), leasesOf(dwellingIds)])
  const taken = new Set<string>()
  return declarations.flatMap((declaration): Residence[] => {
    const { _id, dwelling, personIds, capacity } = declaration
    const stays = (entries.get(dwelling.id) ?? []).filter(
      (entry) => personIds.includes(entry.personId) && !taken.has(entry.entryId) && concerns(declaration, entry),
    )
    if (stays.length === 0) return []
    for (const { entryId } of stays) taken.add(entryId)
    return [
      {
        declarationId: String(_id),
        dwelling,
        people: stays.length,
        since: stays.map(({ since }) => since).sort()[0]!,
        leaseUntil: declaration.leaseUntil ? (leases.get(dwelling.id)?.until ?? declaration.leaseUntil) : null,
        capacity,
      },
    ]
  })
}
