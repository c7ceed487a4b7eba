import { pino } from 'pino'
import { env } from '../env.ts'

/** JSON lines without personal data: ids and codes only, never names, phones, texts or tokens. */
export const log = pino({ level: env.LOG_LEVEL, base: undefined, timestamp: pino.stdTimeFunctions.isoTime })
