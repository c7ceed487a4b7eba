import type { Actor } from '../../../http/actor.ts'
import { moveDeclaration } from '../move-declaration.ts'
import { sealWords } from '../saying.ts'
import { verificationDue } from '../verification/verification-due.ts'

type Answer = { agreed: boolean; words: string }

/** 本人确认: the person it was filed for agrees, and it goes to the grid worker; or does not, and it ends. */
export const confirmDeclaration = (actor: Actor, declarationId: string, { agreed, words }: Answer) =>
  moveDeclaration(actor, declarationId, 'confirm', async (_, now) => ({
    set: agreed
      ? { confirmedById: actor.id, confirmedAt: now, dueAt: await verificationDue(now) }
      : { status: 'disputed', confirmedById: actor.id },
    said: sealWords(words),
  }))
