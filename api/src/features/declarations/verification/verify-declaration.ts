import type { Correction, VerifyDeclaration } from '@huisheng/contract'
import type * as z from 'zod'
import type { Actor } from '../../../http/actor.ts'
import { badField, Problem } from '../../../http/problem.ts'
import { isSamePerson } from '../../accounts/is-same-person.ts'
import { dayKeyOf } from '../../clocks/work-calendar.ts'
import { attachPhotos } from '../../photos/attach-photos.ts'
import { ensurePersons } from '../../register/ensure-persons.ts'
import { openContent, personFactsOf, sealContent, type SealedContent } from '../content.ts'
import type { DeclarationDocument } from '../declaration.fields.ts'
import { moveDeclaration } from '../move-declaration.ts'
import { sealSaying, sealWords } from '../saying.ts'
import { applyCorrections } from './apply-corrections.ts'
import { tryToApply } from './apply-to-register.ts'
import { doneAt } from './done-at.ts'
import { placeOfVisit } from './place-of-visit.ts'

type Body = z.output<typeof VerifyDeclaration>
/** What a verification said, under seal. */
export type Verdict = { words: string; corrections: Correction[]; absentKeys: string[] }

/**
 * 核实. The same verification sent again answers what it did; any other is told that the declaration has moved on. What
 * holds is then brought into the register; should that stop half way, a job goes on.
 */
export const verifyDeclaration = async (actor: Actor, declarationId: string, body: Body) => {
  const verified = await writeVerification(actor, declarationId, body)
  await tryToApply(verified)
  return verified
}

/** The verification itself, without what follows from it. */
export const writeVerification = (actor: Actor, declarationId: string, body: Body): Promise<DeclarationDocument> => {
  requireFit(body)
  const isThisOne = ({ verification }: DeclarationDocument) =>
    verification?.verificationId === body.verificationId && verification.byId === actor.id
  return moveDeclaration(
    actor,
    declarationId,
    'verify',
    async (declaration, now) => {
      if (declaration.revision !== body.revision) throw new Problem('declaration_moved_on')
      if (await isSamePerson(actor.id, declaration.filerId)) throw new Problem('own_request')
      const photos = await attachPhotos(actor.id, body.photoIds)
      const found = await whatHolds(declaration, body.corrections, dayKeyOf(now))
      const verdict: Verdict = { words: body.words, corrections: body.corrections, absentKeys: found.absentKeys }
      return {
        set: {
          ...found.set,
          status: body.outcome === 'not_found' ? 'not_found' : 'verified',
          unapplied: body.outcome !== 'not_found',
          verification: {
            verificationId: body.verificationId,
            outcome: body.outcome,
            byId: actor.id,
            byName: actor.name,
            at: doneAt(body.doneAt, declaration, now),
            said: sealSaying(verdict),
            photos,
            ...placeOfVisit(body.place, declaration.dwelling),
          },
        },
        ...(body.corrections.length > 0 && {
          push: { earlier: { untilSeq: declaration.history.length + 1, contentSealed: declaration.contentSealed! } },
        }),
        said: sealWords(body.words),
      }
    },
    { doneBefore: isThisOne },
  )
}

const requireFit = ({ outcome, corrections }: Body) => {
  if (outcome === 'corrected' && corrections.length === 0) throw badField('corrections', '请至少更正一项')
  if (outcome !== 'corrected' && corrections.length > 0) throw badField('outcome', '有更正时，结果应选“更正后属实”')
}

const whatHolds = async (declaration: DeclarationDocument, corrections: readonly Correction[], today: string) => {
  if (corrections.length === 0) return { set: {}, absentKeys: [] }
  const { content, effectiveOn, absentKeys } = applyCorrections(
    openContent(declaration.contentSealed!),
    declaration,
    corrections,
    today,
  )
  const known = await knownAgain(content)
  const { occupants, leaving, lease } = known
  return {
    absentKeys,
    set: {
      effectiveOn,
      leaseUntil: lease?.until ?? null,
      contentSealed: sealContent(known),
      people: occupants.length - absentKeys.length || leaving.length,
      personIds: [...new Set([...occupants, ...leaving].map(({ personId }) => personId))],
    },
  }
}

/** A corrected document may be that of another person of the register. */
const knownAgain = async (content: SealedContent): Promise<SealedContent> => {
  const ids = await ensurePersons(content.occupants.map(personFactsOf))
  return { ...content, occupants: content.occupants.map((occupant, at) => ({ ...occupant, personId: ids[at]! })) }
}
