import { Types } from 'mongoose'
import type { DeclarationDocument } from '../declaration.fields.ts'
import { extendHistory } from '../history.ts'
import type { Stated } from './compose-declarations.ts'
import { drawNumber } from './declaration-id.ts'
import { partyOf, type Filer } from './filer.ts'

type New = {
  id: string
  submissionId: string
  filer: Filer
  stated: Stated
  attachmentIds: string[]
  batch: string | null
  now: Date
}

/** A declaration as it is first written, under a number drawn now. */
export const newDeclaration = ({ id, submissionId, filer, stated, attachmentIds, batch, now }: New) => {
  const number = drawNumber(now)
  const filed = {
    event: 'file' as const,
    at: now,
    byId: filer.id,
    byRole: 'resident' as const,
    byName: null,
    status: stated.status,
    said: null,
  }
  return {
    _id: new Types.ObjectId(id),
    ...stated,
    number,
    submissionId,
    partyId: partyOf(filer),
    filerId: filer.id,
    organisationId: filer.organisation?.id ?? null,
    batch,
    earlier: [],
    confirmedById: null,
    confirmedAt: null,
    attachmentIds,
    discardedIds: [],
    returned: null,
    visits: [],
    appointment: null,
    verification: null,
    history: extendHistory(number, [], [filed]),
    toldSeq: 0,
    untold: true,
    unapplied: false,
    filedAt: now,
    changedAt: now,
    revision: 1,
    step: 1,
    tombstone: null,
  } satisfies DeclarationDocument
}
