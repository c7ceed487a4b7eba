import { Problem } from '../../../http/problem.ts'
import { personalFields } from '../../../platform/personal-fields.ts'
import { dwellingsById } from '../../addresses/find-dwellings.ts'
import type { VerifiedFacts } from '../../register/verified-facts.ts'
import { openContent, personFactsOf, type DeclaredOccupant, type SealedContent } from '../content.ts'
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
  const owners = ownersOf(declaration, content)
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
        accountId: owners.get(occupant.key) ?? null,
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
 * Whose own record each becomes: of who declared themself in their own name, or of who confirmed what was filed for them
 * and is named by that phone. Never of more than one person: who calls two people “self” is neither.
 */
const ownersOf = (
  { filerId, organisationId, confirmedById, capacity }: DeclarationDocument,
  { onBehalfOf, occupants }: SealedContent,
): Map<string, string> => {
  const accountId = onBehalfOf ? confirmedById : !organisationId && inOwnName.includes(capacity) ? filerId : null
  const one = onBehalfOf
    ? onlyOne(
        occupants.filter(({ phone }) => phone === onBehalfOf.phone),
        ({ name }) => personalFields.name.hash(name) === personalFields.name.hash(onBehalfOf.name),
      )
    : onlyOne(occupants.filter(({ relation }) => relation === 'self'))
  return new Map(accountId && one ? [[one.key, accountId]] : [])
}

const inOwnName: readonly string[] = ['tenant', 'owner']

/** Of several, the one for whom `tells` holds. */
const onlyOne = (found: DeclaredOccupant[], tells: (occupant: DeclaredOccupant) => boolean = () => false) => {
  const told = found.length > 1 ? found.filter(tells) : found
  return told.length === 1 ? told[0]! : null
}
