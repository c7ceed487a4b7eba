import type { StaffRole } from '@huisheng/contract'
import { Account } from '../account.model.ts'
import { presentStaff } from '../account.presenter.ts'
import { normalised } from './search-keys.ts'

type Query = { role?: StaffRole; q?: string; cursor?: string; limit: number }

/** Staff by user name; `q` is the beginning of the user name or any part of the name. */
export const listStaff = async ({ role, q = '', cursor = '', limit }: Query) => {
  const part = normalised(q)
  const accounts = await Account.find({
    userName: { $gt: cursor },
    ...(role && { role }),
    ...(part && { searchKeys: { $regex: `^${part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}` } }),
  })
    .sort({ userName: 1 })
    .limit(limit + 1)
    .lean()
  const items = accounts.slice(0, limit)
  const next = accounts.length > limit ? (items.at(-1)?.userName ?? null) : null
  return { items: await presentStaff(items), next }
}
