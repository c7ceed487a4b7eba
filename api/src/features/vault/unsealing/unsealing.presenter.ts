import type { UnsealingView } from '@huisheng/contract'
import type { Actor } from '../../../http/actor.ts'
import { Problem } from '../../../http/problem.ts'
import { clock } from '../../../platform/clock.ts'
import { openPersonal } from '../../../platform/personal.ts'
import { standingsOf } from './standing.ts'
import { actionsOn, statusAt } from './unsealing.machine.ts'
import { unsealingUse, type UnsealingRecord } from './unsealing.model.ts'

/** Those of tip-offs that tell of the reader are left out. */
export const presentUnsealings = async (
  actor: Actor,
  unsealings: readonly UnsealingRecord[],
): Promise<UnsealingView[]> => {
  const standings = await standingsOf(
    actor,
    unsealings.map(({ reportId }) => reportId),
  )
  const now = clock.now()
  return unsealings.flatMap((found) => {
    const who = standings.get(found.reportId)
    if (!who || who.excluded) return []
    return {
      id: String(found._id),
      number: found.number,
      reportNumber: found.reportNumber,
      status: statusAt(found, now),
      reason: openPersonal(unsealingUse, found.reasonSealed),
      basis: openPersonal(unsealingUse, found.basisSealed),
      askedByName: found.askedByName,
      askedAt: found.askedAt.toISOString(),
      decidedByName: found.decidedByName,
      decidedAt: found.decidedAt?.toISOString() ?? null,
      decisionWords: found.decisionSealed && openPersonal(unsealingUse, found.decisionSealed),
      endsAt: found.endsAt?.toISOString() ?? null,
      looks: found.looks.map((at) => at.toISOString()),
      actions: actionsOn(who, found, now),
    }
  })
}

/** Throws `not_found` where the tip-off has turned out to tell of the reader. */
export const presentUnsealing = async (actor: Actor, found: UnsealingRecord): Promise<UnsealingView> => {
  const [shown] = await presentUnsealings(actor, [found])
  if (!shown) throw new Problem('not_found')
  return shown
}
