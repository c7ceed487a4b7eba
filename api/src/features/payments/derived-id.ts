import { createHash } from 'node:crypto'

/** The same name always answers the same id, so that what is made twice is one. */
export const derivedId = (noun: string, name: string) =>
  createHash('sha256').update(`${noun} ${name}`).digest('hex').slice(0, 24)
