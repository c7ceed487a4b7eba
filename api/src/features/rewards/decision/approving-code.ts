import { findHash, findHashes } from '../../../platform/personal.ts'
import { canonical } from '../canonical.ts'
import type { Approving } from '../reward.fields.ts'

const use = 'reward-approving'
type Signed = Omit<Approving, 'code' | 'checked'>

const textOf = (rewardId: string, { byId, byName, byRole, at, said, year, shares }: Signed) =>
  canonical([rewardId, byId, byName, byRole, at, said.digest, year, shares])

/** Only the server can make it: an approval written straight into the database is not finished. */
export const codeOfApproving = (rewardId: string, signed: Signed) => findHash(use, textOf(rewardId, signed))

export const isApproving = (rewardId: string, approving: Approving) =>
  findHashes(use, textOf(rewardId, approving)).includes(approving.code)
