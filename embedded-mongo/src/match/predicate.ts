import type { Document, Value } from '../values/value.ts'

export type Predicate = (document: Document) => boolean
/** A test of the value found at a path; undefined when there is none. */
export type ValueTest = (value: Value) => boolean
/** Variables an `$expr` may name with `$$`. */
export type Variables = Document
