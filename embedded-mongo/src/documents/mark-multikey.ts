import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Collection, Index } from '../catalogue/collection.ts'

/** Remembers which indexes have met an array; it stays so even when that document is never committed. */
export const markMultikey = (
  catalogue: Catalogue,
  collection: Collection,
  entries: readonly { index: Index; multikey: boolean }[],
) => {
  const newly = entries.filter(({ index, multikey }) => multikey && !index.multikey)
  for (const { index } of newly) index.multikey = true
  if (newly.length) catalogue.save(collection)
}
