import type { Device } from '@huisheng/contract'
import { clock } from '../../../platform/clock.ts'
import { hashFor } from '../../../platform/keyring.ts'
import type { AccountRecord } from '../account.model.ts'
import { forgetActor, presentActor } from '../actor-of.ts'
import { isDuplicate } from '../insert-once.ts'
import { announceAccountEvent } from '../on-account-event.ts'
import type { SessionDevice } from '../session/start-session.ts'
import { BoundDevice } from './device.model.ts'

/**
 * Binds the device to the account if it is the first of its kind and bound to nobody. One that is not bound can be
 * signed in on all the same, only not see personal data. Answers how the session keeps it.
 */
export const bindDevice = async (account: AccountRecord, { id, kind, name }: Device): Promise<SessionDevice> => {
  const device = { hash: hashFor('device', id), kind, name }
  if (account.role !== 'resident' && !(await BoundDevice.exists({ accountId: account._id, kind })))
    await bind(account, device)
  return device
}

const bind = async (account: AccountRecord, device: SessionDevice) => {
  try {
    await BoundDevice.create({ accountId: account._id, ...device, boundAt: clock.now() })
  } catch (error) {
    if (isDuplicate(error)) return
    throw error
  }
  const actor = presentActor(account)
  forgetActor(actor.id)
  await announceAccountEvent({ actor, action: 'device', subjectId: actor.id, what: boundWords[device.kind] })
}

const boundWords = { phone: '首次登录，绑定手机', computer: '首次登录，绑定电脑' }
