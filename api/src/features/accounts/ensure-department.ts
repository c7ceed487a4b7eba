import { Department } from './department.model.ts'
import { insertOnce } from './insert-once.ts'

/** The id of the department of this name, made if there is none. Safe to repeat; the phone is the latest given. */
export const ensureDepartment = async (name: string, phone: string | null) => {
  const department = await insertOnce(() =>
    Department.findOneAndUpdate({ name }, { $set: { phone } }, { upsert: true, returnDocument: 'after' }).lean(),
  )
  return String(department._id)
}
