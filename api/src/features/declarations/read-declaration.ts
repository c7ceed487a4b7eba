import type { Actor } from '../../http/actor.ts'
import { Problem } from '../../http/problem.ts'
import type { DeclarationDocument } from './declaration.fields.ts'
import { sightOf } from './declaration.machine.ts'
import { Declaration } from './declaration.model.ts'
import { factsOf } from './facts.ts'
import { standingOf } from './standing.ts'

/** A declaration this person may read; any other does not exist for them. */
export const readDeclaration = async (actor: Actor, declarationId: string): Promise<DeclarationDocument> => {
  const [who, declaration] = await Promise.all([
    standingOf(actor),
    Declaration.findById(declarationId).lean<DeclarationDocument>(),
  ])
  if (!declaration || sightOf(who, factsOf(declaration)) === null) throw new Problem('not_found')
  return declaration
}
