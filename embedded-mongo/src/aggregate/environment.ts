import type { Catalogue } from '../catalogue/catalogue.ts'
import type { KeyValues } from '../store/key-values.ts'
import type { Document } from '../values/value.ts'

/** What a pipeline reads from, and the variables its expressions may name. */
export type Environment = {
  catalogue: Catalogue
  view: KeyValues
  database: string
  variables?: Document
  /** Runs another pipeline upon another collection: what `$lookup` and `$unionWith` need. */
  read: (collection: string, pipeline: readonly Document[], variables?: Document) => Document[]
}

/** A `$merge` at the end of a pipeline: done by the command, as a write, once the documents are there. */
export type MergeOrder = { specification: Document | string; documents: Document[] }
