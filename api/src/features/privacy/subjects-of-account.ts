import { personsOfAccount } from '../register/persons-of-account.ts'

/** Under which ids the record of uses knows a person: their account, and whoever the register knows them as. */
export const subjectsOfAccount = async (accountId: string): Promise<{ personIds: string[]; subjectIds: string[] }> => {
  const personIds = await personsOfAccount(accountId)
  return { personIds, subjectIds: [accountId, ...personIds] }
}
