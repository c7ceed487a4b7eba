import { Account } from './account.model.ts'
import { personalFields } from '../../platform/personal-fields.ts'

export type StaffCard = { name: string; phone: string | null }

/** Name and phone of each staff member as the public may see them; who is no longer active is left out. */
export const staffCards = async (ids: string[]): Promise<Map<string, StaffCard>> => {
  const staff = await Account.find(
    { _id: { $in: ids }, active: true, userName: { $gt: '' } },
    { name: 1, phoneSealed: 1 },
  ).lean()
  return new Map(
    staff.map(({ _id, name, phoneSealed }) => [
      String(_id),
      { name, phone: phoneSealed ? personalFields.phone.open(phoneSealed) : null },
    ]),
  )
}
