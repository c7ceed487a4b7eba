import type { Model } from 'mongoose'
import { isDuplicate } from '../accounts/insert-once.ts'

/** Inserts what is not there yet; what another one inserted meanwhile stays as it is. */
export const insertNew = async <T>(model: Model<T>, documents: Partial<T>[]) => {
  try {
    await model.insertMany(documents, { ordered: false })
  } catch (error) {
    const failures = (error as { writeErrors?: unknown[] }).writeErrors ?? [error]
    if (!failures.every(isDuplicate)) throw error
  }
}
