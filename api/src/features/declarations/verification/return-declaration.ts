import type { Actor } from '../../../http/actor.ts'
import { Problem } from '../../../http/problem.ts'
import { moveDeclaration } from '../move-declaration.ts'
import { sealSaying, sealWords } from '../saying.ts'

export type Missing = { field: string; message: string }[]
type Return = { revision: number; missing: Missing; words: string }

/** 退回: once, with everything that is missing. */
export const returnDeclaration = (actor: Actor, declarationId: string, { revision, missing, words }: Return) =>
  moveDeclaration(actor, declarationId, 'return', (declaration, now) => {
    if (declaration.revision !== revision) throw new Problem('declaration_moved_on')
    return { set: { returned: { at: now, said: sealSaying(missing) } }, said: sealWords(words) }
  })
