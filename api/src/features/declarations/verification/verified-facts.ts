import { Problem } from '../../../http/problem.ts'
import { dwellingsById } from '../../addresses/find-dwellings.ts'
import type { VerifiedFacts } from '../../register/verified-facts.ts'
import { openContent, personFactsOf, type SealedContent } from '../content.ts'
import type { DeclarationDocument } from '../declaration.fields.ts'
import { openSaying } from '../saying.ts'
import type { Verdict } from './verify-declaration.ts'

/** What a verified declaration says, for the register. Clear text: in memory only. */
export const verifiedFacts = async (declaration: DeclarationDocument): Promise<VerifiedFacts> => {
  const { kind, verification, effectiveOn } = declaration
  const content = openContent(declaration.contentSealed!)
  const absent = new Set(openSaying<Verdict>(verification!.said)?.absentKeys)
  const dwelling = (await dwellingsById([declaration.dwelling.id])).get(declaration.dwelling.id)
  if (!dwelling) throw new Problem('not_found')
  return {
    declarationId: String(declaration._id),
    declarationNumber: declaration.number,
    kind,
    capacity: declaration.capacity,
    filerId: declaration.filerId,
    organisationId: declaration.organisationId ?? null,
    dwelling,
    effectiveOn,
    verifiedById: verification!.byId,
    verifiedByName: verification!.byName,
    verifiedAt: verification!.at,
    arrivals: content.occupants
      .filter(({ key }) => !absent.has(key))
      .map((occupant) => ({
        ...personFactsOf(occupant),
        key: occupant.key,
        since: occupant.since,
        purpose: occupant.purpose,
        relation: occupant.relation,
        accountId: accountOf(declaration, content, occupant),
      })),
    departures: content.leaving.map(({ entryId, personId }) =>
      entryId ? { entryId, until: effectiveOn } : { personId, until: effectiveOn },
    ),
    lease: content.lease && { from: content.lease.from, until: content.lease.until },
    vacantSince: kind === 'vacancy' ? effectiveOn : null,
    completeList: kind === 'occupancy' || kind === 'dormitory',
  }
}

/**
 * Whose own record this becomes: who declared themself in their own name, or who confirmed what was filed for them and
 * is named by that phone.
 */
const accountOf = (
  { filerId, organisationId, confirmedById, capacity }: DeclarationDocument,
  { onBehalfOf }: SealedContent,
  { relation, phone }: SealedContent['occupants'][number],
) => {
  if (onBehalfOf) return phone === onBehalfOf.phone ? (confirmedById ?? null) : null
  const ownName = !organisationId && (capacity === 'tenant' || capacity === 'owner')
  return ownName && relation === 'self' ? filerId : null
}
