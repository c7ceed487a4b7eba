import type { Actor } from '../../../http/actor.ts'
import { moveDeclaration } from '../move-declaration.ts'
import { sealWords } from '../saying.ts'

/** 撤回, before it is verified. */
export const withdrawDeclaration = (actor: Actor, declarationId: string, { words }: { words: string }) =>
  moveDeclaration(actor, declarationId, 'withdraw', () => ({ said: sealWords(words) }))
