import type { SealedIdentity } from '@huisheng/contract'
import type { Actor } from '../../../http/actor.ts'
import { Problem } from '../../../http/problem.ts'
import { clock } from '../../../platform/clock.ts'
import { openPersonal } from '../../../platform/personal.ts'
import { accountFacts } from '../../accounts/account-facts.ts'
import { recordAccess } from '../../audit/record-access.ts'
import { identityOf } from '../identity/entry-of.ts'
import { findUnsealing } from './find-unsealing.ts'
import { Unsealing, unsealingUse } from './unsealing.model.ts'

/** Who tipped off, for the asker, while it is open. Each look is written down before the answer leaves. */
export const openUnsealing = async (actor: Actor, unsealingId: string): Promise<SealedIdentity> => {
  const { unsealing } = await findUnsealing(actor, unsealingId, 'open')
  const { pseudonym, reasonSealed } = unsealing
  const { mode, persons, accountId, exactPlace, photos } = await identityOf(pseudonym)
  const account = accountId === null ? null : await accountFacts(accountId)
  const at = clock.now()
  const looked = await Unsealing.updateOne(
    { _id: unsealingId, status: 'open', endsAt: { $gt: at } },
    { $push: { looks: at } },
  )
  if (looked.modifiedCount === 0) throw new Problem('unsealing_ended')
  await recordAccess(actor, {
    action: 'unseal',
    subjectIds: [pseudonym],
    what: '查看举报人身份',
    reason: openPersonal(unsealingUse, reasonSealed),
    ref: unsealingId,
  })
  return {
    ...{ mode, persons, exactPlace, photos },
    accountPhone: account?.phone ?? null,
    accountName: account?.name ?? null,
  }
}
