import { Person } from './person.model.ts'

/** The people of the register who are this account, as verifications have shown. */
export const personsOfAccount = async (accountId: string): Promise<string[]> =>
  (await Person.find({ accountIds: accountId }, { _id: 1 }).lean()).map(({ _id }) => String(_id))
