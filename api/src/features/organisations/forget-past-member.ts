import { activeMember } from './active-member.ts'
import { Organisation, type OrganisationFields } from './organisation.model.ts'

type Read = Pick<OrganisationFields, '_id' | 'status' | 'members' | 'revision'>

/**
 * Takes name and phone of somebody out of organisations they are no longer an active member of. Answers how many.
 * Safe to repeat; one that changes meanwhile is left for the next time.
 */
export const forgetPastMember = async (accountId: string): Promise<number> => {
  const found = await Organisation.find(
    { 'members.accountId': accountId },
    { status: 1, members: 1, revision: 1 },
  ).lean<Read[]>()
  let forgotten = 0
  for (const organisation of found.filter((each) => !activeMember(each, accountId))) {
    const { modifiedCount } = await Organisation.updateOne(
      { _id: organisation._id, revision: organisation.revision },
      { $pull: { members: { accountId } }, $inc: { revision: 1 } },
    )
    forgotten += modifiedCount
  }
  return forgotten
}
