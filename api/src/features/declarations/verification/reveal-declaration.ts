import type { RevealedDeclaration } from '@huisheng/contract'
import type * as z from 'zod'
import type { Actor } from '../../../http/actor.ts'
import { Problem } from '../../../http/problem.ts'
import { recordAccess } from '../../audit/record-access.ts'
import { openPersons } from '../../register/open-persons.ts'
import { openContent } from '../content.ts'
import { refusal } from '../declaration.machine.ts'
import { factsOf } from '../facts.ts'
import { readDeclaration } from '../read-declaration.ts'
import { standingOf } from '../standing.ts'
import { subjectsOf } from '../subjects-of.ts'

/** The true values, for who gives a reason. Recorded before they leave, whatever becomes of the answer. */
export const revealDeclaration = async (
  actor: Actor,
  declarationId: string,
  { reason }: { reason: string },
): Promise<z.input<typeof RevealedDeclaration>> => {
  const [who, declaration] = await Promise.all([standingOf(actor), readDeclaration(actor, declarationId)])
  const code = refusal(who, 'reveal', factsOf(declaration))
  if (code) throw new Problem(code)
  const what = `查看申报 ${declaration.number} 的完整信息`
  await recordAccess(actor, { action: 'reveal', subjectIds: subjectsOf(declaration), what, reason, ref: declarationId })
  const { occupants, leaving, lease, filer } = openContent(declaration.contentSealed!)
  const persons = await openPersons(leaving.flatMap(({ stated, personId }) => (stated ? [] : [personId])))
  return {
    occupants,
    leaving: leaving.flatMap(({ stated, personId }) => stated ?? persons.get(personId) ?? []),
    otherPartyName: lease?.otherPartyName ?? null,
    otherPartyPhone: lease?.otherPartyPhone ?? null,
    filerPhone: declaration.organisationId ? null : filer.phone,
  }
}
