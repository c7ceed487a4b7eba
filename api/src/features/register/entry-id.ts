import { createHash } from 'node:crypto'

/** The same declaration and person always make the same entry, however often and by whomever they are applied. */
export const entryIdOf = (declarationId: string, personId: string) =>
  createHash('sha256').update(`${declarationId} ${personId}`).digest('hex').slice(0, 24)
