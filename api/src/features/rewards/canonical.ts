import { createHash } from 'node:crypto'

/** JSON with keys in order and moments as text, so that equal values read from any engine are equal texts. */
export const canonical = (value: unknown): string => JSON.stringify(ordered(value))

export const digestOf = (value: unknown) => createHash('sha256').update(canonical(value)).digest('base64url')

const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered)
  if (value instanceof Date) return value.toISOString()
  if (typeof value !== 'object' || value === null) return value ?? null
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, each]) => [name, ordered(each)]),
  )
}
