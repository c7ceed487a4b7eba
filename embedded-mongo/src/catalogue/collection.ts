import type { Predicate } from '../match/predicate.ts'
import type { Document } from '../values/value.ts'

export type IndexField = { path: string; parts: string[]; direction: 1 | -1 }

export type Index = {
  id: number
  name: string
  key: Document
  fields: IndexField[]
  unique: boolean
  sparse: boolean
  partial: Document | undefined
  matchesPartial: Predicate | undefined
  expireAfterSeconds: number | undefined
  /** Set by the first document that has an array at one of the fields, and never unset. */
  multikey: boolean
  /** As it was asked for, and as `listIndexes` shows it. */
  specification: Document
}

export type Collection = {
  id: number
  database: string
  name: string
  namespace: string
  indexes: Index[]
  /** Records are numbered in the order of insertion. */
  nextRecordId: number
}
