import type { RecordAttempt } from '@huisheng/contract'
import type * as z from 'zod'
import type { Actor } from '../../../http/actor.ts'
import { badField } from '../../../http/problem.ts'
import { attachPhotos } from '../../photos/attach-photos.ts'
import { moveDeclaration } from '../move-declaration.ts'
import { sealSaying, sealWords } from '../saying.ts'
import { doneAt } from './done-at.ts'
import { placeOfVisit } from './place-of-visit.ts'

const mostVisits = 50

/** 上门未遇. The same attempt sent again is recorded once. */
export const recordAttempt = (actor: Actor, declarationId: string, body: z.output<typeof RecordAttempt>) =>
  moveDeclaration(
    actor,
    declarationId,
    'attempt',
    async (declaration, now) => {
      if (declaration.visits.length >= mostVisits) throw badField('attemptId', `一份申报最多记录 ${mostVisits} 次上门`)
      const visit = {
        attemptId: body.attemptId,
        at: doneAt(body.doneAt, declaration, now),
        result: body.result,
        byId: actor.id,
        byName: actor.name,
        said: sealSaying({ words: body.words }),
        photos: await attachPhotos(actor.id, body.photoIds),
        distanceMetres: placeOfVisit(body.place, declaration.dwelling).distanceMetres,
      }
      return { push: { visits: visit }, said: sealWords(body.words) }
    },
    {
      doneBefore: ({ visits }) =>
        visits.some(({ attemptId, byId }) => attemptId === body.attemptId && byId === actor.id),
    },
  )
