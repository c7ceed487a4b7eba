import { randomInt } from 'node:crypto'
import { dayKeyOf } from '../clocks/work-calendar.ts'

/** 案号: the day in six digits and six more by chance. The unique index refuses the rare double; the caller draws again. */
export const drawNumber = (at: Date) =>
  dayKeyOf(at).slice(2).replaceAll('-', '') + String(randomInt(1_000_000)).padStart(6, '0')
