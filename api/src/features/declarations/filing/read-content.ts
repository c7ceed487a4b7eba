import type { DeclarationContent } from '@huisheng/contract'
import type { Actor } from '../../../http/actor.ts'
import { Problem } from '../../../http/problem.ts'
import { openContent } from '../content.ts'
import type { DeclarationDocument } from '../declaration.fields.ts'
import { factsOf } from '../facts.ts'
import { files } from '../declaration.machine.ts'
import { readDeclaration } from '../read-declaration.ts'
import { standingOf } from '../standing.ts'

/** What the filer wrote, to go on from: only for those who may file it, and only while it is theirs to change. */
export const readContent = async (actor: Actor, declarationId: string): Promise<DeclarationContent> => {
  const [who, declaration] = await Promise.all([standingOf(actor), readDeclaration(actor, declarationId)])
  if (!files(who, factsOf(declaration))) throw new Problem('not_found')
  const theirs = declaration.status === 'returned' || declaration.status === 'awaiting_person'
  if (!theirs || !declaration.contentSealed) throw new Problem('declaration_moved_on')
  return declaration.batch ? withoutKnown(declaration) : contentOf(declaration)
}

/** Filed in bulk: who leaves was named by the register, and so were the gaps of who stays. They are stated anew. */
const withoutKnown = (declaration: DeclarationDocument): DeclarationContent => ({
  ...contentOf(declaration),
  occupants: openContent(declaration.contentSealed!).occupants.map(
    ({ key: _, personId: __, filledIn = [], ...occupant }) => ({
      ...occupant,
      ...Object.fromEntries(filledIn.map((field) => [field, null])),
    }),
  ),
  leaving: [],
})

/** The declaration in the shape it was filed in. */
export const contentOf = (declaration: DeclarationDocument): DeclarationContent => {
  const { occupants, leaving, lease, onBehalfOf, words } = openContent(declaration.contentSealed!)
  return {
    kind: declaration.kind,
    capacity: declaration.capacity,
    organisationId: declaration.organisationId ?? null,
    dwellingId: declaration.dwelling.id,
    effectiveOn: declaration.effectiveOn,
    occupants: occupants.map(({ key: _, personId: __, filledIn: ___, ...occupant }) => occupant),
    leaving: leaving.map(({ entryId, stated }) => stated ?? { entryId: entryId! }),
    lease,
    onBehalfOf,
    attachmentIds: declaration.attachmentIds,
    words,
    noticeVersion: declaration.noticeVersion,
  }
}
