import { Account } from './account.model.ts'

/** The name of each account, active or not. */
export const namesOf = async (ids: string[]): Promise<Map<string, string>> => {
  const accounts = await Account.find({ _id: { $in: ids } }, { name: 1 }).lean()
  return new Map(accounts.map(({ _id, name }) => [String(_id), name]))
}
