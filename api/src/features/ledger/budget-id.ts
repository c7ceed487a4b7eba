import { createHash } from 'node:crypto'

/** The budget of a scheme and year: the same 24 hex digits everywhere. */
export const budgetIdOf = (schemeKey: string, year: number) =>
  createHash('sha256').update(`budget ${schemeKey} ${year}`).digest('hex').slice(0, 24)
