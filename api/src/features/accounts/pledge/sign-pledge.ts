import { pledge, type Me, type PledgeView } from '@huisheng/contract'
import type { Actor } from '../../../http/actor.ts'
import { badField, Problem } from '../../../http/problem.ts'
import { clock } from '../../../platform/clock.ts'
import { Account } from '../account.model.ts'
import { forgetActor } from '../actor-of.ts'
import { deviceOfSession } from '../devices/on-bound-device.ts'
import { isDuplicate } from '../insert-once.ts'
import { announceAccountEvent } from '../on-account-event.ts'
import { readMe } from '../read-me.ts'
import { PledgeSignature } from './pledge-signature.model.ts'

export const readPledge = async ({ id }: Actor): Promise<PledgeView> => {
  const signature = await PledgeSignature.findOne({ accountId: id, version: pledge.version }).lean()
  return { version: pledge.version, text: [...pledge.text], signedAt: signature?.signedAt.toISOString() ?? null }
}

/**
 * Signs with the name of the account. Signing again changes nothing.
 * Throws `pledge_outdated` for a text that is no longer, or not yet, in force.
 */
export const signPledge = async (actor: Actor, { version, name }: { version: string; name: string }): Promise<Me> => {
  if (version !== pledge.version) throw new Problem('pledge_outdated')
  if (plain(name) !== plain(actor.name)) throw badField('name', '填写的姓名与账号不一致')
  await sign(actor)
  await Account.updateOne({ _id: actor.id }, { $set: { pledgeVersion: version } })
  forgetActor(actor.id)
  return readMe(actor)
}

const plain = (name: string) => name.normalize('NFKC').replace(/\s/g, '')

const sign = async (actor: Actor) => {
  const device = await deviceOfSession(actor.sessionId)
  try {
    await PledgeSignature.create({
      accountId: actor.id,
      version: pledge.version,
      signedAt: clock.now(),
      deviceKind: device?.kind,
      deviceName: device?.name,
      deviceHash: device?.hash,
    })
  } catch (error) {
    if (isDuplicate(error)) return
    throw error
  }
  const what = `签署保密承诺书 ${pledge.version}`
  await announceAccountEvent({ actor, action: 'pledge', subjectId: actor.id, what })
}
