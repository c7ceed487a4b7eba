import type { Actor } from '../../http/actor.ts'
import { Problem } from '../../http/problem.ts'
import { clock } from '../../platform/clock.ts'
import type { DeclarationDocument, DeclarationFields } from './declaration.fields.ts'
import { isEnded, refusal, transitions, type Move } from './declaration.machine.ts'
import { Declaration } from './declaration.model.ts'
import { factsOf } from './facts.ts'
import { extendHistory } from './history.ts'
import type { SealedSaying } from './saying.ts'
import { standingOf, type Post } from './standing.ts'
import { wakeTelling } from './telling/telling.ts'

export type Step = {
  set?: Partial<DeclarationFields>
  unset?: (keyof DeclarationFields)[]
  push?: Partial<Record<'visits' | 'earlier', object>>
  add?: { attachmentIds: string[] }
  said?: SealedSaying | null
}

/** Answers a step, or the declaration itself where this very step was taken before. */
type StepOf = (declaration: DeclarationDocument, now: Date, who: Post) => Promise<Step> | Step
type Options = { doneBefore?: (declaration: DeclarationDocument) => boolean }

const mostTries = 5

/**
 * Takes one action: refuses, or changes the declaration and its history in one write that succeeds only if it is still
 * as it was read. Who loses a race reads again, and is told that it has moved on where it has.
 */
export const moveDeclaration = async (
  actor: Actor,
  declarationId: string,
  action: Move,
  stepOf: StepOf,
  { doneBefore = () => false }: Options = {},
): Promise<DeclarationDocument> => {
  const who = await standingOf(actor)
  const now = clock.now()
  for (let tries = 0; tries < mostTries; tries++) {
    const declaration = await Declaration.findById(declarationId).lean<DeclarationDocument>()
    if (!declaration) throw new Problem('not_found')
    const code = refusal(who, action, factsOf(declaration))
    if (code !== 'not_found' && code !== 'forbidden' && doneBefore(declaration)) return declaration
    if (code) throw new Problem(code)
    const moved = await write(declaration, now, actor, action, await stepOf(declaration, now, who))
    if (!moved) continue
    wakeTelling()
    return moved
  }
  throw new Problem('declaration_moved_on')
}

const write = (declaration: DeclarationDocument, now: Date, actor: Actor, event: Move, step: Step) => {
  const status = step.set?.status ?? transitions[event].to ?? declaration.status
  const isStaff = actor.role !== 'resident'
  const entry = {
    event,
    at: now,
    byId: actor.id,
    byRole: actor.role,
    byName: isStaff ? actor.name : null,
    status,
    said: step.said ?? null,
  }
  return Declaration.findOneAndUpdate(
    { _id: declaration._id, step: declaration.step },
    {
      $set: {
        ...step.set,
        status,
        changedAt: now,
        untold: true,
        ...(status !== 'submitted' && { dueAt: null }),
        ...(isEnded(status) && { endedAt: now }),
      },
      ...(step.unset?.length && { $unset: Object.fromEntries(step.unset.map((field) => [field, 1])) }),
      $push: { history: { $each: extendHistory(declaration.number, declaration.history, [entry]) }, ...step.push },
      ...(step.add && { $addToSet: { attachmentIds: { $each: step.add.attachmentIds } } }),
      $inc: { step: 1, revision: status === declaration.status ? 0 : 1 },
    },
    { returnDocument: 'after' },
  ).lean<DeclarationDocument>()
}
