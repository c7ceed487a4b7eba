import type { StaffChange } from '@huisheng/contract'
import type * as z from 'zod'
import type { Actor } from '../../../http/actor.ts'
import { badField, Problem } from '../../../http/problem.ts'
import { Account, type AccountRecord } from '../account.model.ts'
import { forgetActor } from '../actor-of.ts'
import { personalFields } from '../../../platform/personal-fields.ts'
import { checkPlacing } from './check-placing.ts'
import { announceStaffChange } from './on-staff-change.ts'
import { searchKeysOf } from './search-keys.ts'

type Change = z.output<typeof StaffChange>

/** Switching an account off ends all its sessions. An administrator cannot shut themselves out. */
export const changeStaff = async (actor: Actor, staffId: string, change: Change): Promise<AccountRecord> => {
  if (staffId === actor.id && change.active === false) throw badField('active', '不能停用自己的账号')
  if (staffId === actor.id && change.role && change.role !== actor.role) throw badField('role', '不能修改自己的角色')
  await checkPlacing(change)
  const staff = await Account.findOne({ _id: staffId, userName: { $exists: true } }).lean()
  if (!staff) throw new Problem('not_found')
  const { phone, ...fields } = change
  const changed = await Account.findByIdAndUpdate(
    staffId,
    {
      $set: {
        ...fields,
        ...(phone && { phoneSealed: personalFields.phone.seal(phone) }),
        ...(change.name && { searchKeys: searchKeysOf({ name: change.name, userName: staff.userName ?? '' }) }),
      },
      ...(change.active === false && { $inc: { sessionVersion: 1 } }),
    },
    { returnDocument: 'after' },
  ).lean()
  forgetActor(staffId)
  if (!changed) throw new Problem('not_found')
  if (change.active !== undefined || change.role !== undefined) await announceStaffChange()
  return changed
}
