import type { Actor } from '../../../http/actor.ts'
import { Problem } from '../../../http/problem.ts'
import { clock } from '../../../platform/clock.ts'
import { dayKeyOf } from '../../clocks/work-calendar.ts'
import { addDays } from '../checks/days.ts'
import type { DeclarationDocument } from '../declaration.fields.ts'
import { refusal } from '../declaration.machine.ts'
import { Declaration } from '../declaration.model.ts'
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
    lease: { ...content.lease!, from: addDays(await lastDay(declaration), 1), until },
    attachmentIds: [],
    words: '',
    noticeVersion,
    submissionId,
  })
}

/** Of a lease that was renewed before, the newest verified end counts. */
const lastDay = async ({ partyId, dwelling, leaseUntil }: DeclarationDocument): Promise<string> => {
  const renewals = { 'dwelling.id': dwelling.id, status: 'verified' as const, partyId, kind: 'renewal' as const }
  const newest = await Declaration.findOne({ ...renewals, leaseUntil: { $gt: leaseUntil! } }, { leaseUntil: 1 })
    .sort({ leaseUntil: -1 })
    .lean()
  return newest?.leaseUntil ?? leaseUntil!
}
