import { createHash, randomInt } from 'node:crypto'
import { dayKeyOf } from '../../clocks/work-calendar.ts'

/** The same submission has the same id, so that what is claimed for it before it is written is claimed once. */
export const declarationIdOf = (partyId: string, submissionId: string) =>
  createHash('sha256').update(`declaration ${partyId} ${submissionId}`).digest('hex').slice(0, 24)

/** The day in six digits and eight more by chance. The unique index refuses the rare double; the caller draws again. */
export const drawNumber = (at: Date) =>
  dayKeyOf(at).slice(2).replaceAll('-', '') + String(randomInt(100_000_000)).padStart(8, '0')
