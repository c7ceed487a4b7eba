import type { Actor } from '../../../http/actor.ts'
import { Problem } from '../../../http/problem.ts'
import { clock } from '../../../platform/clock.ts'
import { dayKeyOf } from '../../clocks/work-calendar.ts'
import { addDays } from '../checks/days.ts'
import { refusal } from '../declaration.machine.ts'
import { factsOf } from '../facts.ts'
import { readDeclaration } from '../read-declaration.ts'
import { standingOf } from '../standing.ts'
import { fileDeclaration } from './file-declaration.ts'
import { contentOf } from './read-content.ts'

type Renewal = { submissionId: string; until: string; noticeVersion: string }

/** 续租: a declaration of its own that takes over what was verified, with another end. */
export const renewDeclaration = async (
  actor: Actor,
  declarationId: string,
  { submissionId, until, noticeVersion }: Renewal,
) => {
  const [who, declaration] = await Promise.all([standingOf(actor), readDeclaration(actor, declarationId)])
  const code = refusal(who, 'renew', factsOf(declaration))
  if (code) throw new Problem(code)
  const content = contentOf(declaration)
  return fileDeclaration(actor, {
    ...content,
    kind: 'renewal',
    effectiveOn: dayKeyOf(clock.now()),
    occupants: [],
    leaving: [],
    lease: { ...content.lease!, from: addDays(content.lease!.until, 1), until },
    attachmentIds: [],
    words: '',
    noticeVersion,
    submissionId,
  })
}
