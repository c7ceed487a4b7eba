import type { Actor } from '../../../http/actor.ts'
import { moveOrganisation } from '../move-organisation.ts'
import { sealWords } from '../organisation.model.ts'

/** 停用. Its members lose every right with this write; what they filed stays. */
export const removeOrganisation = (actor: Actor, organisationId: string, reason: string) =>
  moveOrganisation({
    actor,
    organisationId,
    action: 'remove',
    decide: (_, now) => ({
      event: 'remove',
      set: {
        status: 'removed',
        asked: [],
        waiting: false,
        reasonSealed: sealWords(reason),
        decidedByName: actor.name,
        decidedAt: now,
      },
      reason,
      tell: true,
    }),
  })
