import { createHash } from 'node:crypto'

/** The same for the same thing of the demo, so that a seeding begun again finds what it made. */
export const demoUuid = (what: string) => {
  const hex = createHash('sha256').update(`demo tip-off ${what}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
