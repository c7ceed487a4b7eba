import type { Model } from 'mongoose'
import { isDuplicate } from '../accounts/insert-once.ts'

/** Inserts what is not there yet; what another one inserted meanwhile stays as it is. */
export const insertNew = <T>(model: Model<T>, documents: Partial<T>[]) =>
  unlessThere(() => model.insertMany(documents, { ordered: false }))

/** The same for very many, each written with every field: the schema is not asked, which takes longer than writing. */
export const insertNewWhole = <T>(model: Model<T>, documents: Omit<T, '_id'>[]) =>
  unlessThere(() => model.collection.insertMany(documents, { ordered: false }))

const unlessThere = async (insert: () => Promise<unknown>) => {
  try {
    await insert()
  } catch (error) {
    const failures = (error as { writeErrors?: unknown[] }).writeErrors ?? [error]
    if (!failures.every(isDuplicate)) throw error
  }
}
