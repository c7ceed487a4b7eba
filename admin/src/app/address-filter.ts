import type * as z from 'zod'

/** Reads the filters of an address; what does not fit `schema` is left out, so that an old link still opens. */
export const readFilter = <T extends z.ZodObject>(schema: T, search: URLSearchParams): z.input<T> => {
  const asked = Object.keys(schema.shape).flatMap((key) => {
    const values = search.getAll(key).filter((value) => value !== '')
    return values.length > 0 ? [[key, values.length > 1 ? values : values[0]] as const] : []
  })
  const refused = new Set(schema.safeParse(Object.fromEntries(asked)).error?.issues.map(({ path }) => path[0]))
  return Object.fromEntries(asked.filter(([key]) => !refused.has(key))) as z.input<T>
}

/** The same address with some filters changed; undefined or empty takes one away. */
export const withFilter = <K extends string>(
  search: URLSearchParams,
  change: Partial<Record<K, string | undefined>>,
) => {
  const next = new URLSearchParams(search)
  for (const [key, value] of Object.entries<string | undefined>(change)) {
    next.delete(key)
    if (value) next.set(key, value)
  }
  return next
}
