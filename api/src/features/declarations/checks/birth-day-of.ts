import type { Day, Occupant } from '@huisheng/contract'
import { birthDayIn, hasIdShape } from './resident-id.ts'

type Stated = Pick<Occupant, 'documentKind' | 'documentNumber' | 'birthDay'>

/** The day the document itself tells; null where it tells none. */
export const birthDayByDocument = ({ documentKind, documentNumber }: Omit<Stated, 'birthDay'>): Day | null =>
  (documentKind === 'resident_id' || documentKind === 'hmt_residence_permit') && hasIdShape(documentNumber)
    ? birthDayIn(documentNumber)
    : null

/** The document's word before the filer's. */
export const birthDayOf = (occupant: Stated): Day | null => birthDayByDocument(occupant) ?? occupant.birthDay
